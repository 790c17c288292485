import { useState } from 'react';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { useText } from '@/shared/i18n/useText.js';
import type { WholeNumbers } from './useWholeNumbers.js';

/** Shows masked numbers whole after a reason was given, and hides them again. */
export function NumbersToggle({ numbers }: { numbers: WholeNumbers }) {
  const { t } = useText();
  const [asking, ask] = useState(false);
  const shown = numbers.values !== undefined;
  return (
    <>
      <button
        type="button"
        className="link-button numbers-toggle"
        onClick={() => (shown ? numbers.hide() : ask(true))}
      >
        {t(shown ? 'facts.hideNumbers' : 'facts.showNumbers')}
      </button>
      {asking ? (
        <ReasonDialog
          title={t('facts.showNumbers')}
          okText={t('numbers.show')}
          cancelText={t('numbers.cancel')}
          label={t('numbers.reason')}
          rows={2}
          send={numbers.show}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        >
          <p>{t('numbers.hint')}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
