import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '@/shared/api/client.js';
import { problemText } from '@/shared/api/problemText.js';
import type { Model } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { downloadText } from './downloadText.js';

interface Props {
  model: Model;
  version: number;
  xml: string;
  /** Whether the person may change models here. */
  mayTake: boolean;
}

/** What can be done with a version that one looks at: kept as a file, or drawn on as the draft. */
export function VersionActions({ model, version, xml, mayTake }: Props) {
  const { t } = useText();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { processId, draft } = model;
  const take = useMutation({
    mutationFn: () =>
      api.post('/api/models/{processId}/drafts', {
        path: { processId },
        body: { xml, revision: draft?.revision },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['models'] });
      await navigate(`/models/${processId}`);
    },
    onError: (error) => void message.error(problemText(error, t), 6),
  });
  const ask = () =>
    void modal.confirm({
      title: t('models.takeVersionTitle', { version }),
      content: t('models.takeVersionHint', { who: draft?.savedBy ?? '' }),
      okText: t('paperTemplates.takeVersion'),
      okButtonProps: { danger: true },
      onOk: () => take.mutate(),
    });
  return (
    <>
      <Button onClick={() => downloadText(`${processId}-v${version}.bpmn`, xml, 'application/xml')}>
        {t('forms.export')}
      </Button>
      {mayTake ? (
        <Button loading={take.isPending} onClick={() => (draft == null ? take.mutate() : ask())}>
          {t('paperTemplates.takeVersion')}
        </Button>
      ) : null}
    </>
  );
}
