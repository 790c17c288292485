import { Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { CaseRebuild } from '@/shared/api/types.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { useText } from '@/shared/i18n/useText.js';

/** Builds what is shown of a case again from the engine's records: says what that does, asks why, tells the result. */
export function RebuildCase({ caseNo, onClose }: { caseNo: string; onClose: () => void }) {
  const { t } = useText();
  const [done, setDone] = useState<CaseRebuild | null>(null);
  if (done !== null) return <RebuildResult caseNo={caseNo} done={done} onClose={onClose} />;
  return (
    <ReasonDialog
      title={t('rebuild.title', { caseNo })}
      okText={t('rebuild.confirm')}
      cancelText={t('rebuild.cancel')}
      label={t('rebuild.reason')}
      send={(reason) => api.post('/api/cases/{caseNo}/rebuild', { path: { caseNo }, body: { reason } })}
      refreshes={[keys.case(caseNo), keys.deadRecords]}
      onDone={setDone}
      onClose={onClose}
    >
      <p>{t('rebuild.hint')}</p>
    </ReasonDialog>
  );
}

function RebuildResult({
  caseNo,
  done,
  onClose,
}: {
  caseNo: string;
  done: CaseRebuild;
  onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Modal
      open
      title={t('rebuild.title', { caseNo })}
      okText={t('rebuild.close')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
    >
      <div role="status">
        <p>{t('rebuild.done', { n: done.records })}</p>
        {done.settled > 0 ? <p>{t('rebuild.settled', { n: done.settled })}</p> : null}
        {done.stillDead > 0 ? <p>{t('rebuild.stillDead', { n: done.stillDead })}</p> : null}
        {done.partial ? <p>{t('rebuild.partial')}</p> : null}
      </div>
    </Modal>
  );
}
