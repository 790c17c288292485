import type { CivilDate } from './civil-date.js';
import type { MomentText } from './deadline-case.js';
import type { PeriodUnit } from './period.js';
import type { DeadlineErrorCode } from './statutory-time.errors.js';

/** Days that were passed over, both ends included; a span of weekends counts fewer `days` than it spans. */
export interface SkippedSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly reason: 'weekend' | 'holiday' | 'paused' | 'excluded';
  /** The holiday's, where the calendar names it. */
  readonly name?: string;
}

/** A stretch in which hours stood still; `from` is part of it, `to` is the moment at which they ran again. */
export interface StillSpan {
  readonly from: MomentText;
  readonly to: MomentText;
  /** How much did not count: all of it, or where office hours are counted those within it. */
  readonly seconds: number;
  readonly reason: 'paused' | 'excluded';
}

/** A weekend day that was worked and therefore counted (调休). */
export interface MakeUpDay {
  readonly date: CivilDate;
  readonly name?: string;
}

export type ClockKind = 'limit' | 'promise';

/** One step of "why this day": a code with dates and numbers, for a page to put into words. */
export type DeadlineStep =
  /** The case starts here; the day itself is not counted (民诉法§85). */
  | { readonly code: 'origin'; readonly date: MomentText }
  /** 中止; `to` is the first day that counts again, `null` while the pause is open. */
  | { readonly code: 'paused'; readonly from: MomentText; readonly to: MomentText | null }
  /** 扣除, both days included; of hours `to` is the moment at which they run again. */
  | { readonly code: 'excluded'; readonly from: MomentText; readonly to: MomentText }
  /** 重新计算: this day is the new origin. */
  | { readonly code: 'restarted'; readonly date: MomentText }
  | ({ readonly code: 'extended'; readonly date: MomentText; readonly approvedBy: string } & Amount)
  | ({ readonly code: 'switched'; readonly date: MomentText } & Amount)
  /** The corresponding date of a month or year period, before suspended days move it (民法典§202). */
  | {
      readonly code: 'corresponding-date';
      readonly clock: ClockKind;
      readonly from: CivilDate;
      readonly to: CivilDate;
    }
  /** `from` is the first counted day (for hours: the moment of beginning), `to` the last before rolling. */
  | ({
      readonly code: 'counted';
      readonly clock: ClockKind;
      readonly from: MomentText;
      readonly to: MomentText;
      /** Days (hours rounded down) within `from` to `to` that were suspended. */
      readonly suspended: number;
      /** Rest days passed over; 0 unless the unit is working days. */
      readonly restDays: number;
      /** What is passed over within `from` to `to`, day units alone; counted and skipped days make up the span. */
      readonly skipped?: readonly SkippedSpan[];
      /** Where hours are counted: each stretch within `from` to `to` that did not count. */
      readonly stills?: readonly StillSpan[];
      /** Make-up days among the counted working days. */
      readonly makeUp?: readonly MakeUpDay[];
    } & Amount)
  /** The last day was a rest day: the next working day takes its place (民诉法§85; 民法典§203). */
  | {
      readonly code: 'rolled';
      readonly clock: ClockKind;
      readonly from: CivilDate;
      readonly to: CivilDate;
      /** From the unrolled last day to the day before the due date. */
      readonly skipped?: readonly SkippedSpan[];
    }
  /** An open pause keeps the date unknown. */
  | { readonly code: 'stopped'; readonly clock: ClockKind; readonly since: MomentText }
  | { readonly code: 'due'; readonly clock: ClockKind; readonly date: MomentText }
  /** The promise would end later than the law allows, or not at all (`from` is `null`) (优化营商环境条例§36). */
  | { readonly code: 'promise-cut'; readonly from: MomentText | null; readonly to: MomentText }
  /** The dates rest on the estimate of a year whose calendar is not published. */
  | { readonly code: 'provisional'; readonly year: number }
  | { readonly code: 'error'; readonly error: DeadlineErrorCode };

interface Amount {
  readonly amount: number;
  readonly unit: PeriodUnit;
}
