import { App } from 'antd';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { CaseDetail } from '@/shared/api/types.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { useText } from '@/shared/i18n/useText.js';

/** Ends a case for good, or asks its approver to: names it, and asks for the reason. */
export function CancelCase({ file, onClose }: { file: CaseDetail; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const asks = file.cancel.mode === 'request';
  return (
    <ReasonDialog
      title={t(asks ? 'cancel.ask' : 'cancel.title')}
      okText={asks ? t('cancel.askConfirm') : t('cancel.confirm', { caseNo: file.caseNo })}
      cancelText={t('cancel.keep')}
      danger={!asks}
      label={t('cancel.reason')}
      send={(reason) =>
        api.post('/api/cases/{caseNo}/cancel', { path: { caseNo: file.caseNo }, body: { reason } })
      }
      refreshes={[keys.case(file.caseNo), keys.caseLists]}
      onDone={() => {
        void message.success(t(asks ? 'cancel.asked' : 'cancel.done', { title: file.title }));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t(asks ? 'cancel.askHint' : 'cancel.hint', { title: file.title })}</p>
    </ReasonDialog>
  );
}
