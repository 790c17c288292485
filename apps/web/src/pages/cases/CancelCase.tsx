import { isBlank } from '@app/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { CaseDetail } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';

/** Ends a case for good, or asks its approver to: names it, and asks for the reason. */
export function CancelCase({ file, onClose }: { file: CaseDetail; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const asks = file.cancel.mode === 'request';
  const cancel = useMutation({
    mutationFn: () =>
      api.post('/api/cases/{caseNo}/cancel', {
        path: { caseNo: file.caseNo },
        body: { reason: reason.trim() },
      }),
    onSuccess: () => {
      void message.success(t(asks ? 'cancel.asked' : 'cancel.done', { title: file.title }));
      void client.invalidateQueries({ queryKey: keys.case(file.caseNo) });
      void client.invalidateQueries({ queryKey: keys.caseLists });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(asks ? 'cancel.ask' : 'cancel.title')}
      okText={asks ? t('cancel.askConfirm') : t('cancel.confirm', { caseNo: file.caseNo })}
      okButtonProps={{
        danger: !asks,
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON),
        loading: cancel.isPending,
      }}
      cancelText={t('cancel.keep')}
      onOk={() => cancel.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t(asks ? 'cancel.askHint' : 'cancel.hint', { title: file.title })}</p>
        <TextEntry
          label={t('cancel.reason')}
          longest={LONGEST_REASON}
          rows={3}
          required
          value={reason}
          onChange={setReason}
        />
        {cancel.isError ? <ProblemNote error={cancel.error} /> : null}
      </div>
    </Modal>
  );
}
