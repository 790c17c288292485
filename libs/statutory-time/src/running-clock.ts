import type { Period } from './period.js';
import type { Timeline } from './timeline.js';

/** More than the calendar holds in any unit: a longer period ends after the year 9999 as well. */
const ENDLESS_AMOUNT = 100_000_000;

/**
 * A part of the period: `begin` is not counted, `end` is its last point before rolling. `null` when a pause keeps it
 * from being reached, Infinity when it lies after the year 9999, where dates cannot be written any more.
 */
export interface Segment {
  readonly period: Period;
  readonly begin: number | null;
  readonly end: number | null;
}

/** A running period: its origin, the limit in force, and the segments that run one after the other. */
export class RunningClock {
  private parts: Segment[];
  private startedAt: number;
  private limitInForce: Period;
  private dueInForce: number | null = null;

  constructor(
    private readonly timeline: Timeline,
    origin: number,
    limit: Period,
  ) {
    this.startedAt = origin;
    this.limitInForce = limit;
    this.runLimit();
  }

  get origin(): number {
    return this.startedAt;
  }

  get limit(): Period {
    return this.limitInForce;
  }

  get segments(): readonly Segment[] {
    return this.parts;
  }

  /** The unrolled last point of the whole period. */
  get end(): number | null {
    return this.parts.at(-1)?.end ?? null;
  }

  /** The due point in force: the last point, rolled to a working day; `null` while an open pause stops it. */
  get due(): number | null {
    return this.dueInForce;
  }

  /** 重新计算 (办案规则§46): the limit in force runs anew and in full, earlier extensions lapse. */
  restart(at: number): void {
    this.startedAt = at;
    this.runLimit();
  }

  /** 转程序 (民诉解释§258): another limit from the same origin, earlier extensions lapse. */
  switchTo(limit: Period): void {
    this.limitInForce = limit;
    this.runLimit();
  }

  /** 延长 (办案规则§45): joins the unrolled period, within the last segment when the unit is the same. */
  extend(by: Period): void {
    const last = this.parts.at(-1);
    if (last?.period.unit !== by.unit) {
      this.append(this.end, by);
      return;
    }
    this.parts.pop();
    this.append(last.begin, { unit: by.unit, amount: last.period.amount + by.amount });
  }

  private runLimit(): void {
    this.parts = [];
    this.append(this.startedAt, this.limitInForce);
  }

  private append(begin: number | null, period: Period): void {
    const end = begin === null ? null : this.endOf(begin, period);
    this.parts.push({ period, begin, end });
    this.dueInForce = this.dueOf(end, period.unit);
  }

  private dueOf(end: number | null, unit: Period['unit']): number | null {
    return end === null || end === Infinity ? end : this.timeline.rolled(end, unit);
  }

  private endOf(begin: number, { unit, amount }: Period): number | null {
    if (begin === Infinity) return Infinity;
    const end = this.timeline.endOf(begin, { unit, amount: Math.min(amount, ENDLESS_AMOUNT) });
    return end !== null && end > this.timeline.lastPoint ? Infinity : end;
  }
}
