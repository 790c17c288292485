import { isBlank } from '@app/fields';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { isTooLong, LONGEST_REASON } from './TextEntry.js';

export interface ReasonedAct<Answer> {
  /** Null while something else is missing. */
  send: ((reason: string) => Promise<Answer>) | null;
  /** What shows the thing; read anew when it was changed, or turned out to be gone or changed by others meanwhile. */
  refreshes?: readonly QueryKey[];
  onDone?: (answer: Answer) => void;
  /** Whether no reason is asked for this time. */
  isSilent?: boolean;
  shortest?: number;
  longest?: number;
}

/** A reason that is typed, and what is sent with it: once, when it can be read, and what came of it. */
export function useReason<Answer>(act: ReasonedAct<Answer>) {
  const { shortest = 1, longest = LONGEST_REASON, isSilent = false } = act;
  const [reason, setReason] = useState('');
  const underway = useRef(false);
  const sending = useSending(act, () => (underway.current = false));
  const isGiven = !isBlank(reason) && reason.trim().length >= shortest && !isTooLong(reason, longest);
  const isReady = act.send !== null && (isSilent || isGiven);
  return {
    reason,
    write: (text: string) => {
      // what was refused is another text
      if (!sending.isPending) sending.reset();
      setReason(text);
    },
    isReady,
    isSending: sending.isPending,
    confirm: () => {
      // the second click of two comes before anything is drawn anew
      if (!isReady || underway.current) return;
      underway.current = true;
      sending.mutate(reason.trim());
    },
    ...refusalOf(sending.error),
  };
}

// helpers

/** By the options of the mutation, which hold also where the thing takes its dialog with it. */
function useSending<Answer>({ send, refreshes = [], onDone }: ReasonedAct<Answer>, onSettled: () => void) {
  const client = useQueryClient();
  const refresh = () => {
    for (const queryKey of refreshes) void client.invalidateQueries({ queryKey });
  };
  return useMutation({
    mutationFn: send === null ? undefined : (reason: string) => send(reason),
    onSuccess: (answer) => {
      refresh();
      onDone?.(answer);
    },
    onError: (error) => {
      if (isOutdated(error)) refresh();
    },
    onSettled,
  });
}

/** What was decided about is gone, or no longer as it was shown. */
function isOutdated(error: unknown): boolean {
  return error instanceof ApiProblem && [404, 409].includes(error.status);
}

/** What the server says of the reason itself stands at its field; a problem is what remains to be told. */
function refusalOf(error: Error | null): { fault?: string; problem: Error | null } {
  const faults = error instanceof ApiProblem ? error.faults : [];
  const fault = faults.find(({ path }) => path === 'reason')?.message;
  const isAtField = faults.length > 0 && faults.every(({ path }) => path === 'reason');
  return { fault, problem: isAtField ? null : error };
}
