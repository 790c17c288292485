import { type StageRun, type UnitCalendars, calendarOf, retimed } from '@app/stages';

/** The dates of a run that are promised to somebody. */
export type RunDates = Pick<StageRun, 'dueOn' | 'promisedDueOn' | 'provisional'>;

/** A run as other calendars time it. */
export interface RetimedRun {
  readonly before: StageRun;
  readonly after: StageRun;
}

/** The open runs that other calendars time otherwise, and no others: what a preview shows is what publishing writes. */
export function retimedRuns(runs: readonly StageRun[], calendars: UnitCalendars): RetimedRun[] {
  return runs
    .map((before) => ({ before, after: retimed(before, calendarOf(before, calendars)) }))
    .filter(({ before, after }) => isMoved({ before, after }) || !isSame(before, after, CARD_DAYS));
}

/** Whether the run is due on another day; the days of its cards may move without that. */
export function isMoved({ before, after }: RetimedRun): boolean {
  return !isSame(before, after, DUE_DATES);
}

// helpers

const DUE_DATES = ['dueOn', 'promisedDueOn', 'provisional'] as const;
const CARD_DAYS = ['warningOn', 'yellowOn', 'redOn'] as const;

function isSame(a: StageRun, b: StageRun, names: readonly (keyof StageRun)[]): boolean {
  return names.every((name) => a[name] === b[name]);
}
