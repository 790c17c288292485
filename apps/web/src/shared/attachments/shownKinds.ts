import type { Attachment } from '@/shared/api/types.js';

/** Where the content of a paper is. */
export function attachmentAddress(caseNo: string, { id }: Pick<Attachment, 'id'>): string {
  return `/api/cases/${encodeURIComponent(caseNo)}/attachments/${id}`;
}

export function isPicture({ mediaType }: Pick<Attachment, 'mediaType'>): boolean {
  return mediaType.startsWith('image/');
}

/** Whether the page itself shows it; everything else is saved. */
export function isShown(file: Pick<Attachment, 'mediaType'>): boolean {
  return isPicture(file) || file.mediaType === 'application/pdf';
}
