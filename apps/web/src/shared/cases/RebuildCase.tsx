import { isBlank } from '@app/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { CaseRebuild } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';

/** Builds what is shown of a case again from the engine's records: says what that does, asks why, tells the result. */
export function RebuildCase({ caseNo, onClose }: { caseNo: string; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const rebuild = useMutation({
    mutationFn: () =>
      api.post('/api/cases/{caseNo}/rebuild', { path: { caseNo }, body: { reason: reason.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.case(caseNo) });
      void client.invalidateQueries({ queryKey: keys.deadRecords });
    },
  });
  const done = rebuild.data;
  return (
    <Modal
      open
      title={t('rebuild.title', { caseNo })}
      okText={done === undefined ? t('rebuild.confirm') : t('rebuild.close')}
      okButtonProps={{
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON),
        loading: rebuild.isPending,
      }}
      cancelText={t('rebuild.cancel')}
      cancelButtonProps={done === undefined ? {} : { style: { display: 'none' } }}
      onOk={() => (done === undefined ? rebuild.mutate() : onClose())}
      onCancel={onClose}
    >
      <div className="stack">
        {done === undefined ? (
          <>
            <p>{t('rebuild.hint')}</p>
            <TextEntry
              label={t('rebuild.reason')}
              longest={LONGEST_REASON}
              rows={3}
              required
              value={reason}
              onChange={setReason}
            />
          </>
        ) : (
          <RebuildResult done={done} />
        )}
        {rebuild.isError ? <ProblemNote error={rebuild.error} /> : null}
      </div>
    </Modal>
  );
}

function RebuildResult({ done }: { done: CaseRebuild }) {
  const { t } = useText();
  return (
    <div role="status">
      <p>{t('rebuild.done', { n: done.records })}</p>
      {done.settled > 0 ? <p>{t('rebuild.settled', { n: done.settled })}</p> : null}
      {done.stillDead > 0 ? <p>{t('rebuild.stillDead', { n: done.stillDead })}</p> : null}
      {done.partial ? <p>{t('rebuild.partial')}</p> : null}
    </div>
  );
}
