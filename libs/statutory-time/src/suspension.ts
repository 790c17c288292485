import { type RunningTotal, countBelow } from './running-total.js';

/** A half-open stretch of days or seconds, `from` ≤ p < `to`; an open pause ends at Infinity. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The suspended days (or seconds) of a case as one set, whatever pauses and exclusions they come from. */
export class Suspension {
  readonly spans: readonly Span[];
  /** From here on everything is suspended; Infinity when no pause is open. */
  readonly openFrom: number;
  private readonly starts: readonly number[];

  constructor(spans: readonly Span[]) {
    this.spans = merged(spans);
    this.starts = this.spans.map((span) => span.from);
    const last = this.spans.at(-1);
    this.openFrom = last?.to === Infinity ? last.from : Infinity;
  }

  contains(point: number): boolean {
    const span = this.spans[countBelow(this.starts, point + 1) - 1];
    return span !== undefined && point < span.to;
  }

  /** The same total with the suspended points left out. */
  outside(total: RunningTotal): RunningTotal {
    const suspendedBeforeSpan: number[] = [];
    let suspended = 0;
    for (const { from, to } of this.spans) {
      suspendedBeforeSpan.push(suspended);
      if (to !== Infinity) suspended += total(to) - total(from);
    }
    return (point) => {
      const index = countBelow(this.starts, point) - 1;
      const span = this.spans[index];
      if (span === undefined) return total(point);
      const inSpan = total(Math.min(span.to, point)) - total(span.from);
      return total(point) - (suspendedBeforeSpan[index] ?? 0) - inSpan;
    };
  }
}

// helpers

function merged(spans: readonly Span[]): Span[] {
  const ordered = spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  for (const span of ordered) {
    const last = result.at(-1);
    if (last === undefined || last.to < span.from) result.push(span);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return result;
}
