import { isBlank } from '@app/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { Model } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** Lets nobody start cases of a model any more: says what goes on, and asks for the reason. */
export function RetireModel({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const retire = useMutation({
    mutationFn: () =>
      api.post('/api/models/{processId}/retirement', {
        path: { processId: model.processId },
        body: { reason: reason.trim() },
      }),
    onSuccess: async () => {
      void message.success(t('models.retired', { name: nameIn(language, model) }));
      await client.invalidateQueries({ queryKey: ['models'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('models.retireTitle', { name: nameIn(language, model) })}
      okText={t('models.retireConfirm', { name: nameIn(language, model) })}
      okButtonProps={{
        danger: true,
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON),
        loading: retire.isPending,
      }}
      onOk={() => retire.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('models.retireHint', { n: model.runningCases })}</p>
        <TextEntry
          label={t('models.retireReason')}
          longest={LONGEST_REASON}
          rows={3}
          required
          value={reason}
          onChange={setReason}
        />
        {retire.isError ? <ProblemNote error={retire.error} /> : null}
      </div>
    </Modal>
  );
}
