import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '@/shared/i18n/useText.js';
import type { Papers } from './papers.js';
import { uploadInTurn } from './uploadInTurn.js';

interface Uploads {
  /** What is known of the papers of the case. */
  list: 'loading' | 'ready' | 'failed';
  isUploading: boolean;
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
  const [list, setList] = useState<Uploads['list']>('loading');
  const [isUploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // files come one after the other, and some may be taken away meanwhile
  const current = useRef(ids);
  current.current = ids;
  const load = () => {
    setList('loading');
    papers.load().then(
      () => {
        setList('ready');
        // only now it is known which papers are gone: the field must say so
        if (current.current.some((id) => !papers.mayHave(id))) onChange([...current.current]);
      },
      () => setList('failed'),
    );
  };
  useEffect(load, [papers]);

  const add = async (files: readonly File[]) => {
    setUploading(true);
    await papers.whileUploading(() =>
      uploadInTurn(files, {
        count: ids.length,
        t,
        upload: (file) => papers.add(file),
        onStored: ({ id }) => onChange([...current.current, id]),
        onProblem: setProblem,
      }),
    );
    setUploading(false);
  };
  return { list, isUploading, problem, add, reload: load };
}
