import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { isUnsearchable, SearchFault } from './SearchFault.js';
import { seenIn, sentFrom, startOf, unsentOf } from './searchText.js';

const SEARCH_AFTER_MS = 300;

interface Props {
  /** Also stands in the empty box. */
  label: string;
  value: string;
  onSettled: (text: string) => void;
  className?: string;
}

/** A text that is asked for once the typing rests. */
export function SearchBox({ label, value, onSettled, className }: Props) {
  const [state, setState] = useState(() => startOf(value));
  if (state.seen !== value) setState(seenIn(state, value));
  const send = useEffectEvent((text: string) => {
    setState((before) => sentFrom(before, text));
    onSettled(text);
  });
  const wrong = isUnsearchable(state.text);
  const unsent = wrong ? undefined : unsentOf(state);
  useEffect(() => {
    if (unsent === undefined) return undefined;
    const timer = window.setTimeout(() => send(unsent), SEARCH_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [unsent]);
  return (
    <SearchFault text={state.text}>
      <Input
        allowClear
        className={className}
        value={state.text}
        placeholder={label}
        aria-label={label}
        aria-invalid={wrong}
        status={wrong ? 'error' : ''}
        onChange={({ target }) => setState((before) => ({ ...before, text: target.value }))}
      />
    </SearchFault>
  );
}
