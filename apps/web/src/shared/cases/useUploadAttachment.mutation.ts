import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import type { Attachment } from '@/shared/api/types.js';

/** The server judges by content; the endings only help to choose. */
export const ATTACHMENT_ENDINGS = '.pdf,.ofd,.png,.jpg,.jpeg,.docx,.xlsx';
const MAX_BYTES = 10 * 1024 * 1024;

/** Uploads a paper of a case; one that is too large is not sent at all. */
export function useUploadAttachment(caseNo: string) {
  return useMutation({
    mutationFn: (file: File) => {
      if (file.size > MAX_BYTES) throw new ApiProblem(413, 'ATTACHMENT_TOO_LARGE', file.name);
      return api.upload<Attachment>(`/api/cases/${caseNo}/attachments`, file);
    },
  });
}
