import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { ApiProblem, isTransient } from '@/shared/api/ApiProblem.js';
import type { DraftInfo } from '@/shared/api/types.js';
import { isSessionOver, saveBeforeSignOut } from '@/shared/session/sessionEnd.js';

export type DraftState = 'none' | 'unsaved' | 'saving' | 'saved' | 'failed';

const SAVE_AFTER_MS = 1_500;
const RETRY_MS = 8_000;

/** How a draft is kept. */
export interface DraftPlace {
  /** Saves what is drawn now on top of the revision that is known. */
  save: (revision: number | undefined) => Promise<DraftInfo>;
  /** The draft that is saved there now, perhaps somebody else's. */
  saved: () => Promise<DraftInfo | null>;
}

/** Saves what is drawn a moment after each change; another person's save in between is a conflict to decide on. */
export function useDraft(place: DraftPlace, start: DraftInfo | null) {
  const [state, setState] = useState<DraftState>(start === null ? 'none' : 'saved');
  const [saved, setSaved] = useState<DraftInfo | null>(start);
  const [conflict, setConflict] = useState<DraftInfo | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const revision = useRef<number | undefined>(start?.revision);
  const dirty = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<boolean> | null>(null);
  const current = useRef(place);
  useEffect(() => {
    current.current = place;
  });

  const saveNow = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    if (running.current !== null) await running.current;
    if (!dirty.current) return true;
    running.current = (async () => {
      setState('saving');
      dirty.current = false;
      try {
        const answer = await current.current.save(revision.current);
        revision.current = answer.revision;
        setSaved(answer);
        setConflict(null);
        setState(dirty.current ? 'unsaved' : 'saved');
        return true;
      } catch (error) {
        dirty.current = true;
        setState('failed');
        if (error instanceof ApiProblem && error.code === 'DRAFT_CHANGED')
          setConflict(await readOther(current.current, error));
        // what is refused is refused again: only a change of the drawing can help
        else if (isTransient(error)) timer.current = window.setTimeout(() => void saveNow(), RETRY_MS);
        setProblem(error);
        return false;
      }
    })();
    const result = await running.current;
    running.current = null;
    return result;
  }, []);

  const changed = useCallback(() => {
    dirty.current = true;
    setState('unsaved');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void saveNow(), SAVE_AFTER_MS);
  }, [saveNow]);

  const overwrite = useCallback(async () => {
    const other = await current.current.saved();
    revision.current = other?.revision;
    dirty.current = true;
    await saveNow();
  }, [saveNow]);

  /** Goes on from a draft that was read anew, or from none; what is on its way arrives first, or it would come back. */
  const restart = useCallback(async (draft: DraftInfo | null): Promise<void> => {
    dirty.current = false;
    await running.current;
    window.clearTimeout(timer.current);
    dirty.current = false;
    revision.current = draft?.revision;
    setConflict(null);
    setSaved(draft);
    setState(draft === null ? 'none' : 'saved');
  }, []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (dirty.current && !isSessionOver()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    const stop = saveBeforeSignOut(saveNow);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
      window.clearTimeout(timer.current);
    };
  }, [saveNow]);

  const leaving = useLeave(dirty, saveNow);
  return { state, saved, conflict, problem, leaving, changed, saveNow, overwrite, restart };
}

/** Who goes to another page has the draft saved first; where that fails, it is asked whether to lose it. */
function useLeave(dirty: RefObject<boolean>, saveNow: () => Promise<boolean>) {
  const [isAsking, setAsking] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty.current && !isSessionOver() && currentLocation.pathname !== nextLocation.pathname,
  );
  const held = useRef(blocker);
  useEffect(() => {
    held.current = blocker;
    if (blocker.state !== 'blocked') return;
    void saveNow().then((isSaved) => {
      if (isSaved) held.current.proceed?.();
      else setAsking(true);
    });
  }, [blocker, saveNow]);
  const answer = (leaves: boolean) => {
    setAsking(false);
    if (leaves) held.current.proceed?.();
    else held.current.reset?.();
  };
  return { isAsking, leave: () => answer(true), stay: () => answer(false) };
}

async function readOther({ saved }: DraftPlace, problem: ApiProblem): Promise<DraftInfo> {
  const other = await saved().catch(() => null);
  return other ?? { revision: 0, savedBy: problem.text('savedBy') ?? '', savedAt: '' };
}
