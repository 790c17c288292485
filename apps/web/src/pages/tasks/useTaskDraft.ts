import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '@/shared/api/client.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { dropKeptInput, type Entered, keepInput, readKeptInput } from '@/shared/forms/keptInput.js';
import { saveBeforeSignOut } from '@/shared/session/sessionEnd.js';

export type DraftState = 'clean' | 'saving' | 'saved' | 'kept-here';

const SAVE_AFTER_MS = 900;

/**
 * Keeps what is being entered: in this browser at once, on the server a moment later, and on the way out of the page.
 * The copy in the browser goes away as soon as the server has it.
 */
export function useTaskDraft(taskKey: string, username: string, canSave: boolean) {
  const name = `${username}.task.${taskKey}`;
  const [state, setState] = useState<DraftState>('clean');
  const entered = useRef<Entered | null>(null);
  const latest = useRef<Entered | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const kept = useMemo(() => readKeptInput(name), [name]);

  const save = useCallback(
    async (leaving: boolean) => {
      window.clearTimeout(timer.current);
      const sent = entered.current;
      if (sent === null || !canSave) return;
      if (!leaving) setState('saving');
      try {
        await api.put('/api/tasks/{taskKey}/draft', {
          path: { taskKey },
          body: { variables: sent },
          keepalive: leaving,
        });
        if (entered.current !== sent) return;
        entered.current = null;
        dropKeptInput(name);
        if (!leaving) setState('saved');
      } catch (error) {
        if (!leaving && error instanceof ApiProblem) setState('kept-here');
      }
    },
    [taskKey, name, canSave],
  );

  const change = useCallback(
    (variables: Entered) => {
      entered.current = variables;
      latest.current = variables;
      keepInput(name, variables);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(false), SAVE_AFTER_MS);
    },
    [name, save],
  );

  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    entered.current = null;
    latest.current = null;
    dropKeptInput(name);
  }, [name]);

  /** What was typed since the task is open, saved or not. */
  const typed = useCallback(() => latest.current, []);

  useEffect(() => {
    const leave = () => void save(true);
    window.addEventListener('pagehide', leave);
    const stop = saveBeforeSignOut(() => save(true));
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [save]);

  return { kept, state, change, drop, typed, saveNow: save };
}
