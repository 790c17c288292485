import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { keys } from '@/shared/api/keys.js';
import type { StoredAttachment } from '@/shared/api/types.js';
import { uploadAttachment } from '@/shared/forms/papers.js';
import { type Upload, Uploads } from './uploads.js';

/** Where files go: to a task of a case, or to the case itself. */
export interface UploadTarget {
  caseNo: string;
  taskKey?: string;
}

export interface ShownUploads {
  uploads: Uploads<StoredAttachment>;
  items: readonly Upload[];
}

/** Those of this window, by where they go. */
const known = new Map<string, Uploads<StoredAttachment>>();

/** The files on their way to a task or a case; they outlive whoever shows them. */
export function useUploads(target: UploadTarget): ShownUploads {
  const client = useQueryClient();
  const uploads = uploadsTo(target, client);
  return { uploads, items: useSyncExternalStore(uploads.subscribe, uploads.all) };
}

/** Files that belong to nothing yet and go with what is being written; they end with whoever shows them. */
export function useLooseUploads(caseNo: string, onStored: (file: StoredAttachment) => void): ShownUploads {
  const told = useRef(onStored);
  useEffect(() => {
    told.current = onStored;
  });
  const [uploads] = useState(
    () =>
      new Uploads<StoredAttachment>(
        (file, way) => uploadAttachment(caseNo, file, way),
        (file) => told.current(file),
      ),
  );
  useEffect(() => () => uploads.dropAll(), [uploads]);
  return { uploads, items: useSyncExternalStore(uploads.subscribe, uploads.all) };
}

// helpers

function uploadsTo(target: UploadTarget, client: QueryClient): Uploads<StoredAttachment> {
  const address = `${target.caseNo}/${target.taskKey ?? ''}`;
  const found = known.get(address);
  if (found !== undefined) return found;
  const stored = () => void client.invalidateQueries({ queryKey: keys.casePapers(target.caseNo) });
  const { caseNo, taskKey } = target;
  const uploads = new Uploads<StoredAttachment>(
    (file, way) => uploadAttachment(caseNo, file, { attach: { taskKey }, ...way }),
    stored,
  );
  known.set(address, uploads);
  return uploads;
}
