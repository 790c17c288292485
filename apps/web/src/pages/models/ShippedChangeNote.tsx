import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { problemText } from '@/shared/api/problemText.js';
import { MomentText } from '@/shared/components/DateText.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';
import { ShippedFiles } from './ShippedFiles.js';

interface Props {
  processId: string;
  /** What is drawn may be another one now. */
  onAdopted: () => Promise<void>;
}

/** That an update brought another version than the one that people deployed: what is different, and both ways on. */
export function ShippedChangeNote({ processId, onAdopted }: Props) {
  const { t } = useText();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const path = { processId };
  const change = useQuery({
    queryKey: keys.shippedChange(processId),
    queryFn: ({ signal }) => api.get('/api/models/{processId}/shipped', { path, signal }),
  }).data;
  const decide = useMutation({
    mutationFn: async (decision: 'adopt' | 'keep') => {
      if (decision === 'adopt') await api.post('/api/models/{processId}/shipped', { path });
      else await api.delete('/api/models/{processId}/shipped', { path });
    },
    onSuccess: async (_, decision) => {
      void message.success(t(decision === 'adopt' ? 'shipped.adopted' : 'shipped.kept'));
      await client.invalidateQueries({ queryKey: ['models'] });
      if (decision === 'adopt') await onAdopted();
    },
    onError: (error) => void message.error(problemText(error, t), 6),
  });
  if (change == null) return null;
  const ask = (decision: 'adopt' | 'keep') =>
    void modal.confirm({
      title: t(`shipped.${decision}Title` satisfies TextKey),
      content: t(`shipped.${decision}Hint` satisfies TextKey),
      okText: t(`shipped.${decision}` satisfies TextKey),
      onOk: () => decide.mutateAsync(decision).catch(() => undefined),
    });
  return (
    <Alert
      className="model-shipped"
      type="warning"
      showIcon
      title={t('shipped.title')}
      description={
        <div className="stack">
          <span>{t('shipped.hint')}</span>
          <ShippedFiles files={change.files} />
          <span className="muted">
            <MomentText at={change.heldAt} />
          </span>
        </div>
      }
      action={
        <span className="model-conflict-buttons">
          <Button size="small" type="primary" disabled={decide.isPending} onClick={() => ask('adopt')}>
            {t('shipped.adopt')}
          </Button>
          <Button size="small" disabled={decide.isPending} onClick={() => ask('keep')}>
            {t('shipped.keep')}
          </Button>
        </span>
      }
    />
  );
}
