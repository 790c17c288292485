import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { problemText } from '@/shared/api/problemText.js';
import type { Attachment } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';

/** Takes back a paper that one added oneself. */
export function useTakeBack(caseNo: string) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Attachment) =>
      api.delete('/api/cases/{caseNo}/attachments/{attachmentId}', { path: { caseNo, attachmentId: id } }),
    onSuccess: (_, { name }) => void message.success(t('attachments.takenBack', { name })),
    onError: (error) => void message.error(problemText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.case(caseNo) }),
  });
}
