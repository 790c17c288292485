import { useEffect, useEffectEvent, useState } from 'react';
import { type AddressText, PLAIN_TEXT, seenIn, sentFrom, startOf, unsentOf } from './searchText.js';

const SETTLED_AFTER_MS = 300;

/** A text that is typed and written into the address once the typing rests, and how to change it. */
export function useAddressText(
  value: string,
  onSettled: (value: string) => void,
  form: AddressText = PLAIN_TEXT,
): [text: string, change: (text: string) => void] {
  const [state, setState] = useState(() => startOf(value, form));
  if (state.seen !== value) setState(seenIn(state, value, form));
  const send = useEffectEvent((settled: string) => {
    setState((before) => sentFrom(before, settled));
    onSettled(settled);
  });
  const unsent = unsentOf(state, form);
  useEffect(() => {
    if (unsent === undefined) return undefined;
    const timer = window.setTimeout(() => send(unsent), SETTLED_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [unsent]);
  return [state.text, (text) => setState((before) => ({ ...before, text }))];
}
