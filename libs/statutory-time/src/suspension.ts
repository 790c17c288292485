import { type RunningTotal, firstReaching } from './running-total.js';

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

  constructor(spans: readonly Span[]) {
    this.spans = merged(spans);
    const last = this.spans.at(-1);
    this.openFrom = last?.to === Infinity ? last.from : Infinity;
  }

  contains(point: number): boolean {
    for (const { from, to } of this.spans) {
      if (point < to) return from <= point;
    }
    return false;
  }

  /** How much a total grows from one point to another on the points that are not suspended. */
  growth(total: RunningTotal, from: number, to: number): number {
    let growth = total(to) - total(from);
    for (const span of this.spans) {
      if (span.from >= to) break;
      if (span.to > from) growth -= total(Math.min(span.to, to)) - total(Math.max(span.from, from));
    }
    return growth;
  }

  /**
   * The first point until which a total grows by an amount of 1 or more from `from` on, on the points that are not
   * suspended; `null` when an open pause keeps it from that.
   */
  firstGrownBy(amount: number, total: RunningTotal, from: number): number | null {
    let point = from;
    let missing = amount;
    for (const span of this.spans) {
      if (span.to <= point) continue;
      const growth = span.from <= point ? 0 : total(span.from) - total(point);
      if (growth >= missing) break;
      if (span.to === Infinity) return null;
      missing -= growth;
      point = span.to;
    }
    return firstReaching(total, total(point) + missing, point);
  }
}

// helpers

function merged(spans: readonly Span[]): readonly Span[] {
  const [only] = spans;
  if (only === undefined || (spans.length === 1 && only.from < only.to)) return spans;
  const ordered = spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  for (const span of ordered) {
    const last = result.at(-1);
    if (last === undefined || last.to < span.from) result.push(span);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return result;
}
