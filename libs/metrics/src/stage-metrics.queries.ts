import type { CountUnit } from '@app/statutory-time';
import { stageNameEnOf, type TimeOf } from '@app/models';
import type { DataSource } from 'typeorm';
import { IN_SCOPE, type MetricsScope, parametersOf, within } from './metrics-scope.js';
import { type OnTimeCases, type OnTimeCounts, onTimeCases, onTimeCounts } from './on-time.queries.js';
import type { Benchmark } from './metrics.types.js';
import { PROCESS_OF_RUN, SAVED_RUNS } from './saving.queries.js';

/** A stage as the newest version of its model declares it. */
export interface DeclaredStage {
  processId: string;
  processName: string;
  processNameEn: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  timeOf: TimeOf;
  legalBasis: string | null;
  statutoryLimit: string | null;
  promisedLimit: string | null;
}

/** The newest version of each model. */
const NEWEST = `(select distinct on (process_id) process_id, definition_key, name, properties from published.definition
  order by process_id, version desc)`;

/** The stages of the newest version of each model, or of the one of a matter, in the order of the model. */
export function findDeclaredStages(
  dataSource: DataSource,
  processId: string | null,
): Promise<DeclaredStage[]> {
  return dataSource.query(
    `select newest.process_id as "processId", coalesce(newest.name, newest.process_id) as "processName",
       newest.properties ->> 'name.en' as "processNameEn", s.stage_code as "stageCode", s.name as "stageName",
       s.name_en as "stageNameEn", s.time_of as "timeOf",
       s.legal_basis as "legalBasis", s.statutory_limit as "statutoryLimit", s.promised_limit as "promisedLimit"
     from published.stage_definition s join ${NEWEST} newest using (definition_key)
     where $1::text is null or newest.process_id = $1
     order by newest.process_id, s.ordinal`,
    [processId],
  );
}

/** The figure of others that the model of a matter names in its properties. */
export async function findBenchmark(dataSource: DataSource, processId: string): Promise<Benchmark | null> {
  const rows = await dataSource.query<Benchmark[]>(
    `select properties ->> 'benchmarkLabel' as label, properties ->> 'benchmarkLabel.en' as "labelEn",
       (properties ->> 'benchmarkDays')::int as days, properties ->> 'benchmarkSource' as source
     from ${NEWEST} newest
     where process_id = $1 and properties ->> 'benchmarkDays' ~ '^[0-9]{1,6}$' and properties ->> 'benchmarkLabel' <> ''`,
    [processId],
  );
  return rows[0] ?? null;
}

/** What the runs of a stage were like; days are in `unit`, the unit of most of its runs. */
export interface StageFigures extends OnTimeCounts, OnTimeCases {
  processId: string;
  processName: string | null;
  processNameEn: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  timeOf: TimeOf;
  legalBasis: string | null;
  statutoryLimits: string[];
  promisedLimits: string[];
  open: number;
  closed: number;
  provisionalClosed: number;
  unit: CountUnit | null;
  medianUsedDays: number | null;
  meanUsedDays: number | null;
  p90UsedDays: number | null;
  savedRuns: number;
  savedCalendarDaysMean: number | null;
  savedCalendarDaysTotal: number | null;
}

/**
 * Figures of each stage over the runs that closed within the time, and how many are open now; what was saved is that of
 * the cases that finished within the time, as everywhere.
 */
export function findStageFigures(dataSource: DataSource, scope: MetricsScope): Promise<StageFigures[]> {
  return dataSource.query(
    `with run as (
       select r.case_no, r.stage_code, r.stage_name, r.time_of, r.legal_basis, r.statutory_limit, r.promised_limit,
         r.entered_at, r.state, r.provisional, r.used_days, r.unit, r.clock_end_on, r.clock_end_at,
         r.promised_due_on, r.promised_due_at, r.due_on, r.due_at, ${PROCESS_OF_RUN} as process_id, d.name as process_name,
         d.properties ->> 'name.en' as process_name_en,
         ${stageNameEnOf('r')} as stage_name_en,
         r.state = 'closed' and not r.provisional as sure
       from stage_run r join case_file c on c.case_no = r.case_no left join published.definition d using (definition_key)
       where ${IN_SCOPE} and (r.state = 'open' or r.state = 'closed' and ${within('r.closed_at')})
     ), common as (
       select process_id, stage_code, mode() within group (order by unit) as common_unit
       from run where sure and unit is not null group by process_id, stage_code
     ), saved as (
       select process_id, stage_code, count(*)::int as saved_runs,
         round(avg(saved), 1)::float8 as saved_mean, sum(saved)::int as saved_total
       from (${SAVED_RUNS}) saved_run group by process_id, stage_code
     )
     select process_id as "processId", (array_agg(process_name order by entered_at desc))[1] as "processName",
       (array_agg(process_name_en order by entered_at desc))[1] as "processNameEn",
       stage_code as "stageCode", (array_agg(stage_name order by entered_at desc))[1] as "stageName",
       (array_agg(stage_name_en order by entered_at desc))[1] as "stageNameEn",
       (array_agg(time_of order by entered_at desc))[1] as "timeOf",
       (array_agg(legal_basis order by entered_at desc))[1] as "legalBasis",
       coalesce(array_agg(distinct statutory_limit) filter (where statutory_limit is not null), '{}')
         as "statutoryLimits",
       coalesce(array_agg(distinct promised_limit) filter (where promised_limit is not null), '{}')
         as "promisedLimits",
       count(*) filter (where state = 'open')::int as open,
       count(*) filter (where state = 'closed')::int as closed,
       count(*) filter (where state = 'closed' and provisional)::int as "provisionalClosed",
       common_unit as unit,
       percentile_cont(0.5) within group (order by used_days) filter (where sure and unit = common_unit)
         as "medianUsedDays",
       round(avg(used_days) filter (where sure and unit = common_unit), 1)::float8 as "meanUsedDays",
       percentile_cont(0.9) within group (order by used_days) filter (where sure and unit = common_unit)
         as "p90UsedDays",
       coalesce(saved_runs, 0) as "savedRuns", saved_mean as "savedCalendarDaysMean", saved_total as "savedCalendarDaysTotal",
       ${onTimeCounts('sure')}, ${onTimeCases('sure')}
     from run r left join common using (process_id, stage_code) full join saved using (process_id, stage_code)
     group by process_id, stage_code, common_unit, saved_runs, saved_mean, saved_total
     order by process_id, stage_code`,
    parametersOf(scope),
  );
}
