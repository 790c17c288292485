import { Tooltip } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { isTooLong } from './TextEntry.js';

/** As many characters as the server looks for. */
const LONGEST_SEARCH = 100;

/** A text that is too long is not looked for, and not written into the address either, which would break. */
export function isUnsearchable(text: string): boolean {
  return isTooLong(text, LONGEST_SEARCH);
}

/** Says at a search box why what stands in it is not looked for. */
export function SearchFault({ text, children }: { text: string; children: ReactElement }) {
  const { t } = useText();
  const words = isUnsearchable(text) ? t('error.searchTooLong') : '';
  return (
    <Tooltip open={words !== ''} title={words} placement="bottom">
      {children}
    </Tooltip>
  );
}
