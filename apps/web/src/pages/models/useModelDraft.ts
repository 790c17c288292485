import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import type { DraftInfo, ModelDraft } from '@/shared/api/types.js';
import { isSessionOver, saveBeforeSignOut } from '@/shared/session/sessionEnd.js';
import { readDraft } from './useModels.query.js';

export type ModelDraftState = 'none' | 'unsaved' | 'saving' | 'saved' | 'failed';

const SAVE_AFTER_MS = 1_500;
const RETRY_MS = 8_000;

/** Saves the drawing a moment after each change; another person's save in between is a conflict to decide on. */
export function useModelDraft(processId: string, start: ModelDraft | null, readXml: () => Promise<string>) {
  const [state, setState] = useState<ModelDraftState>(start === null ? 'none' : 'saved');
  const [saved, setSaved] = useState<DraftInfo | null>(start);
  const [conflict, setConflict] = useState<DraftInfo | null>(null);
  const revision = useRef<number | undefined>(start?.revision);
  const dirty = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<boolean> | null>(null);
  const read = useRef(readXml);
  useEffect(() => {
    read.current = readXml;
  });

  const saveNow = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    if (running.current !== null) await running.current;
    if (!dirty.current) return true;
    running.current = (async () => {
      setState('saving');
      dirty.current = false;
      try {
        const xml = await read.current();
        const answer = await api.post<DraftInfo>(`/api/models/${processId}/drafts`, {
          xml,
          revision: revision.current,
        });
        revision.current = answer.revision;
        setSaved(answer);
        setConflict(null);
        setState(dirty.current ? 'unsaved' : 'saved');
        return true;
      } catch (error) {
        dirty.current = true;
        setState('failed');
        if (error instanceof ApiProblem && error.code === 'DRAFT_CHANGED')
          setConflict(await readOther(processId, error));
        else timer.current = window.setTimeout(() => void saveNow(), RETRY_MS);
        return false;
      }
    })();
    const result = await running.current;
    running.current = null;
    return result;
  }, [processId]);

  const changed = useCallback(() => {
    dirty.current = true;
    setState('unsaved');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void saveNow(), SAVE_AFTER_MS);
  }, [saveNow]);

  const overwrite = useCallback(async () => {
    const other = await readDraft(processId);
    revision.current = other?.revision;
    dirty.current = true;
    await saveNow();
  }, [processId, saveNow]);

  /** Goes on from a draft that was read anew, or from none. */
  const restart = useCallback((draft: DraftInfo | null) => {
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

  return { state, saved, conflict, changed, saveNow, overwrite, restart };
}

async function readOther(processId: string, problem: ApiProblem): Promise<DraftInfo> {
  const other = await readDraft(processId).catch(() => null);
  return other ?? { revision: 0, savedBy: problem.text('savedBy') ?? '', savedAt: '' };
}
