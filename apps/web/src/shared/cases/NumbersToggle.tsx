import { isBlank } from '@app/fields';
import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
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
      {asking ? <ReasonDialog show={numbers.show} onClose={() => ask(false)} /> : null}
    </>
  );
}

function ReasonDialog({ show, onClose }: { show: (reason: string) => Promise<void>; onClose: () => void }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const looking = useMutation({ mutationFn: () => show(reason.trim()), onSuccess: onClose });
  return (
    <Modal
      open
      title={t('facts.showNumbers')}
      okText={t('numbers.show')}
      okButtonProps={{
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON),
        loading: looking.isPending,
      }}
      cancelText={t('numbers.cancel')}
      onOk={() => looking.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('numbers.hint')}</p>
        <TextEntry
          label={t('numbers.reason')}
          longest={LONGEST_REASON}
          rows={2}
          required
          value={reason}
          onChange={setReason}
        />
        {looking.isError ? <ProblemNote error={looking.error} /> : null}
      </div>
    </Modal>
  );
}
