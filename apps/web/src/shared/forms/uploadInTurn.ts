import { MOST_ATTACHMENTS } from '@app/fields';
import { problemText } from '@/shared/api/problemText.js';
import type { Attachment } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';

interface Uploading {
  /** How many files are there already. */
  count: number;
  t: Translate;
  upload: (file: File) => Promise<Attachment>;
  onStored: (paper: Attachment) => void;
  /** Why a file was not taken; null at the start. */
  onProblem: (problem: string | null) => void;
}

/** Uploads files one after the other, as many as there is room for; ends at the first that is not taken. */
export async function uploadInTurn(
  files: readonly File[],
  { count, t, upload, onStored, onProblem }: Uploading,
): Promise<void> {
  const room = Math.max(MOST_ATTACHMENTS - count, 0);
  onProblem(files.length > room ? t('adjust.tooManyFiles', { max: MOST_ATTACHMENTS }) : null);
  for (const file of files.slice(0, room)) {
    try {
      onStored(await upload(file));
    } catch (error) {
      return onProblem(t('adjust.fileFault', { name: file.name, text: problemText(error, t) }));
    }
  }
}
