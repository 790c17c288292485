import { useEffect, useRef, useState } from 'react';
import type { TaskDetail } from '@/shared/api/types.js';
import type { Entered } from '@/shared/forms/keptInput.js';
import type { useTaskDraft } from './useTaskDraft.js';

/** What this person had typed when the task went into other hands; it is saved once more as his own draft. */
export function useLostText(
  task: TaskDetail,
  workable: boolean,
  { kept, typed, saveNow }: ReturnType<typeof useTaskDraft>,
): Entered | null {
  const [lost, setLost] = useState<Entered | null>(null);
  const wasWorkable = useRef(workable);
  useEffect(() => {
    if (wasWorkable.current && !workable) {
      setLost(typed());
      void saveNow(false);
    }
    wasWorkable.current = workable;
  }, [workable, typed, saveNow]);
  return lost ?? kept ?? task.draft ?? null;
}
