import { useMutation } from '@tanstack/react-query';
import { uploadAttachment } from '@/shared/forms/papers.js';

/** Uploads a paper of a case; one that is too large is not sent at all. */
export function useUploadAttachment(caseNo: string) {
  return useMutation({ mutationFn: (file: File) => uploadAttachment(caseNo, file) });
}
