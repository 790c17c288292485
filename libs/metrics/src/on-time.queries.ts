import { isInTime, momentColumns } from '@app/database';

/** The columns of `onTimeCounts`. */
export interface OnTimeCounts {
  promised: number;
  promiseKept: number;
  limited: number;
  lawKept: number;
}

const KEPT_PROMISE = isInTime(momentColumns('r.clock_end'), momentColumns('r.promised_due'));
const KEPT_LAW = isInTime(momentColumns('r.clock_end'), momentColumns('r.due'));

/** How many closed runs `r` had a promise or a limit, and kept it. */
export const ON_TIME_COUNTS = `count(r.promised_due_on)::int as promised,
  count(*) filter (where ${KEPT_PROMISE})::int as "promiseKept",
  count(r.due_on)::int as limited,
  count(*) filter (where ${KEPT_LAW})::int as "lawKept"`;
