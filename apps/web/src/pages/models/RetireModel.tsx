import { App } from 'antd';
import { api } from '@/shared/api/client.js';
import type { Model } from '@/shared/api/types.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** Lets nobody start cases of a model any more: says what goes on, and asks for the reason. */
export function RetireModel({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const { processId } = model;
  const name = nameIn(language, model);
  return (
    <ReasonDialog
      title={t('models.retireTitle', { name })}
      okText={t('models.retireConfirm', { name })}
      danger
      label={t('models.retireReason')}
      send={(reason) =>
        api.post('/api/models/{processId}/retirement', { path: { processId }, body: { reason } })
      }
      refreshes={[['models']]}
      onDone={() => {
        void message.success(t('models.retired', { name }));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('models.retireHint', { n: model.runningCases })}</p>
    </ReasonDialog>
  );
}
