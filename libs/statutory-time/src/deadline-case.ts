import type { CalendarData } from './calendar.js';
import type { DeadlineErrorCode } from './statutory-time.errors.js';
import type { Period } from './period.js';

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS+08:00` where hours are counted. */
export type MomentText = string;

/** What happened to a running clock: 中止, 恢复, 扣除, 重新计算, 延长, 转程序. */
export type DeadlineEvent =
  | { readonly type: 'pause'; readonly at: MomentText }
  | { readonly type: 'resume'; readonly at: MomentText }
  | { readonly type: 'exclude'; readonly from: MomentText; readonly to: MomentText }
  | { readonly type: 'restart'; readonly at: MomentText }
  | { readonly type: 'extend'; readonly at: MomentText; readonly by: Period; readonly approvedBy: string }
  | { readonly type: 'switch'; readonly at: MomentText; readonly limit: Period };

export type DeadlineEventType = DeadlineEvent['type'];

/** One question: a period, what happened to it, and the calendar. Defaults hold for absent and for `null`. */
export interface DeadlineCase {
  readonly id: string;
  readonly calendar: CalendarData;
  /** The statutory period (法定期限). */
  readonly limit: Period;
  /** The promised period (承诺期限). */
  readonly promise?: Period | null;
  /** The day or moment that starts the period; it is not counted itself. */
  readonly start: MomentText;
  readonly events?: readonly DeadlineEvent[] | null;
  readonly asOf?: MomentText | null;
  readonly completedAt?: MomentText | null;
}

/** The card of a period on a day: in time, about to end, past the promise (黄牌), past the law (红牌), suspended. */
export type DeadlineStatus = 'normal' | 'warning' | 'yellow' | 'red' | 'paused';

/** The answer to one case; all keys are always present. */
export interface DeadlineAnswer {
  /** Copied from the case; `null` when the case carries no string. */
  readonly id: string | null;
  /** Last day (for hours: moment) of the statutory period; `null` while a pause is open. */
  readonly due: MomentText | null;
  readonly promisedDue: MomentText | null;
  /** A reported date rests on a year whose calendar is not published. */
  readonly provisional: boolean;
  readonly status: DeadlineStatus | null;
  /** In the unit of the limit in force, negative when late. */
  readonly savedDays: number | null;
  readonly error: DeadlineErrorCode | null;
}
