import { isInTime, momentColumns } from '@app/database';

/** The columns of `onTimeCounts`. */
export interface OnTimeCounts {
  promised: number;
  promiseKept: number;
  limited: number;
  lawKept: number;
}

/** The columns of `onTimeCases`. */
export interface OnTimeCases {
  promiseCases: number;
  lawCases: number;
}

const KEPT_PROMISE = isInTime(momentColumns('r.clock_end'), momentColumns('r.promised_due'));
const KEPT_LAW = isInTime(momentColumns('r.clock_end'), momentColumns('r.due'));

/** How many closed runs `r` had a promise or a limit, and kept it; of those of which `condition` holds. */
export function onTimeCounts(condition = 'true'): string {
  return `count(r.promised_due_on) filter (where ${condition})::int as promised,
    count(*) filter (where ${condition} and ${KEPT_PROMISE})::int as "promiseKept",
    count(r.due_on) filter (where ${condition})::int as limited,
    count(*) filter (where ${condition} and ${KEPT_LAW})::int as "lawKept"`;
}

/** In how many cases these runs were. */
export function onTimeCases(condition = 'true'): string {
  return `count(distinct r.case_no) filter (where ${condition} and r.promised_due_on is not null)::int as "promiseCases",
    count(distinct r.case_no) filter (where ${condition} and r.due_on is not null)::int as "lawCases"`;
}
