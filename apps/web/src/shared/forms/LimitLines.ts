import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StartedLimits } from './startedLimits.js';

/** Beside a date that starts a limit: the limit that it gives, and a warning where that is past already. */
export function LimitLines({ limits, variable }: { limits: StartedLimits; variable: string | undefined }) {
  const [, redraw] = useState(0);
  useEffect(() => limits.listen(() => redraw((count) => count + 1)), [limits]);
  const lines = limits.linesOf(variable);
  return h(
    'div',
    { class: 'started-limits', 'aria-live': 'polite' },
    lines.map(({ text, isPast }) => h('div', { key: text, class: isPast ? 'started-limit-past' : '' }, text)),
  );
}
