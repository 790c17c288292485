import { useEffect, useRef, useState } from 'react';

const AFTER_MS = 400;

/**
 * A text that is typed into at once and told a moment later, or when it is left: each telling is a step that can be
 * undone.
 */
export function useLateText(value: string, tell: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const current = useRef(tell);
  useEffect(() => {
    current.current = tell;
  });
  const flush = () => {
    window.clearTimeout(timer.current);
    const text = pending.current;
    pending.current = null;
    if (text !== null) current.current(text);
  };
  // who leaves the field by another way than a blur has typed all the same
  useEffect(() => flush, []);
  return {
    text: typed ?? value,
    type: (text: string) => {
      setTyped(text);
      pending.current = text;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, AFTER_MS);
    },
    flush,
    leave: () => {
      flush();
      setTyped(null);
    },
  };
}
