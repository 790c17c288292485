import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { keys } from '@/shared/api/keys.js';
import { type Upload, Uploads, type UploadTarget } from './uploads.js';

/** Those of this window, by where they go. */
const known = new Map<string, Uploads>();

/** The files on their way to a task or a case; they outlive whoever shows them. */
export function useUploads(target: UploadTarget): { uploads: Uploads; items: readonly Upload[] } {
  const client = useQueryClient();
  const uploads = uploadsTo(target, client);
  return { uploads, items: useSyncExternalStore(uploads.subscribe, uploads.all) };
}

// helpers

function uploadsTo(target: UploadTarget, client: QueryClient): Uploads {
  const address = `${target.caseNo}/${target.taskKey ?? ''}`;
  const found = known.get(address);
  if (found !== undefined) return found;
  const stored = () => void client.invalidateQueries({ queryKey: keys.casePapers(target.caseNo) });
  const uploads = new Uploads(target, stored);
  known.set(address, uploads);
  return uploads;
}
