import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '@/shared/i18n/useText.js';
import type { Papers } from './papers.js';
import { uploadInTurn } from './uploadInTurn.js';

interface Uploads {
  state: 'loading' | 'uploading' | 'ready' | 'failed';
  /** Why a file was not taken. */
  problem: string | null;
  add: (files: readonly File[]) => Promise<void>;
  reload: () => void;
}

/** Loads the papers of the case, and uploads more one after the other. */
export function usePapers(
  papers: Papers,
  { ids, onChange, t }: { ids: readonly string[]; onChange: (ids: string[]) => void; t: Translate },
): Uploads {
  const [state, setState] = useState<Uploads['state']>('loading');
  const [problem, setProblem] = useState<string | null>(null);
  // files come one after the other, and some may be taken away meanwhile
  const current = useRef(ids);
  current.current = ids;
  const load = () => {
    setState('loading');
    papers.load().then(
      () => {
        setState('ready');
        // only now it is known which papers are gone: the field must say so
        if (current.current.some((id) => !papers.mayHave(id))) onChange([...current.current]);
      },
      () => setState('failed'),
    );
  };
  useEffect(load, [papers]);

  const add = async (files: readonly File[]) => {
    setState('uploading');
    await papers.whileUploading(() =>
      uploadInTurn(files, {
        count: ids.length,
        t,
        upload: (file) => papers.add(file),
        onStored: ({ id }) => onChange([...current.current, id]),
        onProblem: setProblem,
      }),
    );
    setState('ready');
  };
  return { state, problem, add, reload: load };
}
