import { useEffect } from 'react';
import { useText } from '@/shared/i18n/useText.js';

/** Page title = what is on the page; the product's name follows. */
export function useTitle(title: string | undefined): void {
  const { t } = useText();
  const name = t('app.name');
  useEffect(() => {
    document.title = title === undefined || title === '' ? name : `${title} – ${name}`;
  }, [title, name]);
}
