import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { api } from '@/shared/api/client.js';
import { problemText } from '@/shared/api/problemText.js';
import type { Model } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** That a model is retired, by whom and why, with the way back; nothing for any other model. */
export function RetirementNote({ model }: { model: Model }) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () =>
      api.delete('/api/models/{processId}/retirement', { path: { processId: model.processId } }),
    onSuccess: () => {
      void message.success(t('models.takenBack', { name: nameIn(language, model) }));
      void client.invalidateQueries({ queryKey: ['models'] });
    },
    onError: (error) => void message.error(problemText(error, t)),
  });
  const { retirement } = model;
  if (retirement == null) return null;
  return (
    <Alert
      className="model-retired"
      type="info"
      showIcon
      title={t('models.isRetired')}
      description={
        <>
          {retirement.retiredBy} · <MomentText at={retirement.retiredAt} /> · {retirement.reason}
        </>
      }
      action={
        <Button size="small" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {t('models.takeBack')}
        </Button>
      }
    />
  );
}
