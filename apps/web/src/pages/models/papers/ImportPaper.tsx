import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { ImportDialog, ImportFindings } from '../ImportDialog.js';
import type { Drawn } from './paperDraft.js';
import { readPaperFiles } from './paperFiles.js';
import { proofOf } from './useProof.js';

interface Props {
  path: { processId: string; code: string };
  /** What is written now: a file may bring a part of it alone. */
  now: Drawn;
  onImport: (drawn: Drawn) => void;
  onClose: () => void;
}

/** Takes files as the draft of a template; what is wrong with them is said before anything is saved. */
export function ImportPaper({ path, now, onImport, onClose }: Props) {
  const { t } = useText();
  const [illegible, setIllegible] = useState<string | null>(null);
  const read = useMutation({
    mutationFn: async (files: File[]) => {
      const drawn = await readPaperFiles(files, now);
      const name = files.map((file) => file.name).join(' · ');
      setIllegible(drawn === undefined ? name : null);
      return drawn === undefined ? null : { drawn, name, ...(await proofOf(path, drawn)) };
    },
  });
  const file = read.data ?? null;
  return (
    <ImportDialog
      title={t('paperTemplates.importTitle')}
      choose={t('paperTemplates.importChoose')}
      accept=".typ,.json"
      multiple
      read={read}
      illegible={illegible === null ? null : t('paperTemplates.importIllegible', { name: illegible })}
      onFiles={(files) => read.mutate(files)}
      onConfirm={() => file !== null && onImport(file.drawn)}
      onClose={onClose}
    >
      {file === null ? null : <ImportFindings findings={file.findings} />}
    </ImportDialog>
  );
}
