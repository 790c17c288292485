import type { TimeOf } from '@app/models';
import type { ClosedRun } from '@app/stages';
import type { DataSource } from 'typeorm';
import { IN_SCOPE, type MetricsScope, parametersOf, within } from './metrics-scope.js';
import { type OnTimeCounts, onTimeCounts } from './on-time.queries.js';

/** Closed runs with the same facts, so that their clock is computed once. */
export interface AlikeRuns extends ClosedRun, OnTimeCounts {
  timeOf: TimeOf;
  provisional: boolean;
  /** The law's limit in force at the end. */
  statutoryLimit: string | null;
  runs: number;
  cases: string[];
}

/** The closed runs of a stage of a model, by closing date, alike ones together. */
export function findAlikeRuns(
  dataSource: DataSource,
  scope: MetricsScope,
  { processId, stageCode }: { processId: string; stageCode: string },
): Promise<AlikeRuns[]> {
  return dataSource.query(
    `select r.time_of as "timeOf", r.provisional, r.base_limit as "baseLimit", r.statutory_limit as "statutoryLimit",
       r.events, r.responsible, r.clock_start_on as "clockStartOn", r.clock_end_on as "clockEndOn",
       count(*)::int as runs, array_agg(r.case_no) as cases, ${onTimeCounts()}
     from stage_run r join case_file c on c.case_no = r.case_no
     where ${IN_SCOPE} and ${within('r.closed_at')} and r.state = 'closed' and r.clock_end_on is not null
       and r.stage_code = $6 and r.definition_key in (select definition_key from published.definition where process_id = $7)
     group by r.time_of, r.provisional, r.base_limit, r.statutory_limit, r.events, r.responsible,
       r.clock_start_on, r.clock_end_on`,
    [...parametersOf(scope), stageCode, processId],
  );
}
