import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSettled } from '@/shared/components/useSettled.js';
import { type AddressTrail, caughtUpWith, latestOf, trailFrom, withWritten } from './addressAhead.js';
import { addressOf, formOf } from './deadlineAddress.js';
import type { DeadlineForm } from './deadlineForm.js';

const SETTLED_AFTER_MS = 300;

interface State {
  form: DeadlineForm;
  trail: AddressTrail;
}

/**
 * The form, which lives in the address. It is typed into a state of its own, because the router follows too slowly for
 * an input method; the address follows as soon as typing rests.
 */
export function useDeadlineForm() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const [state, setState] = useState<State>(() => ({ form: formOf(search), trail: trailFrom(address) }));
  if (state.trail.seen !== address) {
    const trail = caughtUpWith(state.trail, address);
    // else back, forward or a link leads to another computation
    setState(trail === undefined ? { form: formOf(search), trail: trailFrom(address) } : { ...state, trail });
  }

  // the form stays as it is: something may have been typed since
  const write = (next: URLSearchParams, replace: boolean) => {
    const text = next.toString();
    if (text === latestOf(state.trail)) return;
    setState((before) => ({ ...before, trail: withWritten(before.trail, text) }));
    setSearch(next, { replace });
  };
  const settled = useSettled(state.form, SETTLED_AFTER_MS);
  useEffect(() => {
    if (settled === state.form) write(addressOf(settled), true);
  });

  return {
    form: state.form,
    settled,
    change: (part: Partial<DeadlineForm>) =>
      setState((before) => ({ ...before, form: { ...before.form, ...part } })),
    /** Another computation, from which one can go back to this one. */
    open: (form: DeadlineForm) => {
      setState((before) => ({ ...before, form }));
      write(addressOf(form), false);
    },
  };
}
