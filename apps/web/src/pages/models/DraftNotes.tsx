import { Alert, Button, Modal } from 'antd';
import { useText } from '@/shared/i18n/useText.js';
import type { useDraft } from './useDraft.js';

interface Props {
  saving: ReturnType<typeof useDraft>;
  onTakeTheirs: () => void;
}

/** That another person saved in between, and that somebody leaves before all is saved: each with what can be done. */
export function DraftNotes({ saving, onTakeTheirs }: Props) {
  const { t } = useText();
  const { conflict, leaving } = saving;
  return (
    <>
      {conflict === null ? null : (
        <Alert
          className="model-conflict"
          type="warning"
          showIcon
          title={t('models.conflict', { who: conflict.savedBy })}
          action={
            <span className="model-conflict-buttons">
              <Button size="small" onClick={onTakeTheirs}>
                {t('models.takeTheirs')}
              </Button>
              <Button size="small" danger onClick={() => void saving.overwrite()}>
                {t('models.keepMine')}
              </Button>
            </span>
          }
        />
      )}
      <Modal
        open={leaving.isAsking}
        title={t('models.leaveTitle')}
        okText={t('models.leaveConfirm')}
        okButtonProps={{ danger: true }}
        cancelText={t('models.stay')}
        onOk={leaving.leave}
        onCancel={leaving.stay}
      >
        <p>{t('models.leaveHint')}</p>
      </Modal>
    </>
  );
}
