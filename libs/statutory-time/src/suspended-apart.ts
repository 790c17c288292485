import { type TimedEvent, suspendedSpans } from './events.js';
import { type Span, Suspension } from './suspension.js';

/** What pauses and exclusions suspend, told apart: a point that is paused and excluded is paused. */
export interface SuspendedApart {
  readonly paused: readonly Span[];
  readonly excluded: readonly Span[];
}

/** @param lastIncluded whether the last point of an exclusion is suspended as well, as it is of days */
export function suspendedApart(events: readonly TimedEvent[], lastIncluded: boolean): SuspendedApart {
  const of = (...types: TimedEvent['type'][]): readonly Span[] =>
    new Suspension(
      suspendedSpans(
        events.filter(({ type }) => types.includes(type)),
        lastIncluded,
      ),
    ).spans;
  const paused = of('pause', 'resume');
  return { paused, excluded: without(of('exclude'), paused) };
}

/** The parts of the spans with from ≤ p ≤ through. */
export function clipped(spans: readonly Span[], from: number, through: number): Span[] {
  return spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, through + 1) }))
    .filter((span) => span.from < span.to);
}

// helpers

/** Cuts the holes out of the spans; both ascending and without overlap. */
function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const rest: Span[] = [];
    let { from } = span;
    for (const hole of clipped(holes, span.from, span.to - 1)) {
      if (from < hole.from) rest.push({ from, to: hole.from });
      from = hole.to;
    }
    return from < span.to ? [...rest, { from, to: span.to }] : rest;
  });
}
