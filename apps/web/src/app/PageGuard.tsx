import { Outlet } from 'react-router';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';

/** The pages below are shown to those whose roles have them; others are told so once, and nothing is asked for them. */
export function PageGuard({ page }: { page: string }) {
  const { t } = useText();
  return useMe().pages.includes(page) ? (
    <Outlet />
  ) : (
    <EmptyState title={t('error.FORBIDDEN')} hint={t('error.FORBIDDENHint')} />
  );
}
