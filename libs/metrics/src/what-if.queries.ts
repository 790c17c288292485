import type { TimeOf } from '@app/models';
import type { ClosedRun } from '@app/stages';
import type { DataSource } from 'typeorm';
import { type FigureScope, OF_RUNS, parametersOf, within } from './figure-scope.js';
import { ON_TIME_COUNTS, type OnTimeCounts } from './on-time.queries.js';

/** Closed runs with the same facts, so that their clock is computed once. */
export interface AlikeRuns extends ClosedRun, OnTimeCounts {
  timeOf: TimeOf;
  provisional: boolean;
  /** The law's limit in force at the end. */
  statutoryLimit: string | null;
  runs: number;
  cases: string[];
}

/** So many runs are tried, the newest ones: more would say the same and take longer. */
export const MOST_RUNS = 20_000;

/** The newest closed runs of a stage of a model, alike ones together. */
export function findAlikeRuns(
  dataSource: DataSource,
  scope: FigureScope,
  { processId, stageCode }: { processId: string; stageCode: string },
): Promise<AlikeRuns[]> {
  return dataSource.query(
    `select r.time_of as "timeOf", r.provisional, r.base_limit as "baseLimit", r.statutory_limit as "statutoryLimit",
       r.events, r.responsible, r.clock_start_on as "clockStartOn", r.clock_end_on as "clockEndOn",
       count(*)::int as runs, array_agg(r.case_no) as cases, ${ON_TIME_COUNTS}
     from (
       select * from published.stage_run r
       where ${OF_RUNS} and ${within('r.closed_at')} and r.state = 'closed' and r.clock_end_on is not null
         and r.stage_code = $5 and r.definition_key in (select definition_key from published.definition where process_id = $6)
       order by r.closed_at desc
       limit $7
     ) r
     group by r.time_of, r.provisional, r.base_limit, r.statutory_limit, r.events, r.responsible,
       r.clock_start_on, r.clock_end_on`,
    [...parametersOf(scope), stageCode, processId, MOST_RUNS],
  );
}
