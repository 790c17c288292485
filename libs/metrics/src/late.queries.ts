import { midnightOf } from '@app/database';
import type { CivilDate } from '@app/statutory-time';
import type { DataSource } from 'typeorm';
import {
  DURING,
  type FigureScope,
  OF_PLACES,
  OF_RUNS,
  parametersOf,
  placesOf,
  sumOf,
  upTo,
} from './figure-scope.js';

/** Past the promise alone, and past the law. */
export interface LateCounts {
  promise: number;
  law: number;
}

/** Open stages that were past a date when the day began. */
export async function countLateAtMidnight(
  dataSource: DataSource,
  scope: FigureScope,
  today: CivilDate,
): Promise<LateCounts> {
  const rows = await dataSource.query<LateCounts[]>(
    `select (${sumOf('late-by-promise')} - ${sumOf('late-by-both')})::int as promise, ${sumOf('late-by-law')}::int as law
     from number_figure_kept
     where topic in ('late-by-law', 'late-by-promise', 'late-by-both') and ${OF_PLACES} and ${DURING}`,
    parametersOf(upTo(scope, today)),
  );
  return rows[0] as LateCounts;
}

/** Those that got past it since, which only stages in hours do: by the promise alone some fewer, of which the law is past. */
export async function countLateSinceMidnight(
  dataSource: DataSource,
  scope: FigureScope,
  { today, now }: { today: CivilDate; now: Date },
): Promise<LateCounts> {
  const rows = await dataSource.query<LateCounts[]>(
    `select (count(*) filter (where ${PROMISE}) - count(*) filter (where ${BOTH}))::int as promise,
       count(*) filter (where ${LAW})::int as law
     from published.stage_run r
     where (${LAW} or ${PROMISE}) and ${OF_RUNS} and r.state = 'open' and r.time_of = 'department' and not r.provisional`,
    [...placesOf(scope), today, now],
  );
  return rows[0] as LateCounts;
}

// helpers

const LAW = sinceMidnight('r.law_late_at');
const PROMISE = sinceMidnight('r.promise_late_at');
const BOTH = `r.law_late_at is not null and r.promise_late_at is not null
  and ${sinceMidnight('greatest(r.law_late_at, r.promise_late_at)')}`;

function sinceMidnight(moment: string): string {
  return `(${moment} > ${midnightOf('$3::date')} and ${moment} <= $4::timestamptz)`;
}
