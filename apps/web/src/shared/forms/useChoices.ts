import { useEffect, useState } from 'preact/hooks';
import type { FormField } from '@/shared/api/types.js';
import type { Choices, Directory } from './directory.js';

/** What a search has come to. */
export type SearchState = ({ state: 'found' } & Choices) | { state: 'searching' } | { state: 'failed' };

const SEARCH_AFTER_MS = 200;

/** Searches what a field may name, a moment after the last key; null searches nothing. */
export function useChoices(
  directory: Directory,
  field: FormField,
  text: string | null,
): SearchState & { retry: () => void } {
  const [found, setFound] = useState<SearchState>({ state: 'searching' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (text === null) return undefined;
    let isWanted = true;
    const tell = (state: SearchState) => (isWanted ? setFound(state) : undefined);
    setFound({ state: 'searching' });
    const search = () =>
      directory.search(field, text).then(
        (choices) => tell({ state: 'found', ...choices }),
        () => tell({ state: 'failed' }),
      );
    const timer = window.setTimeout(() => void search(), text === '' ? 0 : SEARCH_AFTER_MS);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [directory, field, text, round]);
  return { ...found, retry: () => setRound(round + 1) };
}
