import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSettled } from '@/shared/components/useSettled.js';
import { addressOf, formOf } from './deadlineAddress.js';
import type { DeadlineForm } from './deadlineForm.js';

const SETTLED_AFTER_MS = 300;

interface State {
  form: DeadlineForm;
  /** The address that was read or written last, and the one that the router showed last. */
  written: string;
  seen: string;
}

/**
 * The form, which lives in the address. It is typed into a state of its own, because the router follows too slowly for
 * an input method; the address follows as soon as typing rests.
 */
export function useDeadlineForm() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const [state, setState] = useState<State>(() => ({
    form: formOf(search),
    written: address,
    seen: address,
  }));
  if (state.seen !== address) {
    // back, forward or a link leads to another computation; what was written here is known already
    setState(
      address === state.written
        ? { ...state, seen: address }
        : { form: formOf(search), written: address, seen: address },
    );
  }

  const write = (form: DeadlineForm, replace: boolean) => {
    const next = addressOf(form);
    const written = next.toString();
    setState((before) => ({ ...before, form, written }));
    if (written !== address) setSearch(next, { replace });
  };
  const settled = useSettled(state.form, SETTLED_AFTER_MS);
  useEffect(() => {
    const isBehind = settled === state.form && addressOf(settled).toString() !== state.written;
    if (isBehind) write(settled, true);
  });

  return {
    form: state.form,
    settled,
    change: (part: Partial<DeadlineForm>) =>
      setState((before) => ({ ...before, form: { ...before.form, ...part } })),
    /** Another computation, from which one can go back to this one. */
    open: (form: DeadlineForm) => write(form, false),
  };
}
