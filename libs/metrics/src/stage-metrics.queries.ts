import type { CountUnit } from '@app/statutory-time';
import type { TimeOf } from '@app/models';
import type { DataSource } from 'typeorm';
import { DURING, type FigureScope, OF_PLACES, OPEN_NOW, parametersOf } from './figure-scope.js';
import { percentile } from './histogram.js';
import type { Benchmark } from './metrics.types.js';
import type { OnTimeCounts } from './on-time.queries.js';

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
export interface StageFigures extends OnTimeCounts {
  /** In how many cases they were, at least. */
  promiseCases: number;
  lawCases: number;
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

/** The newest version that has a stage tells its name, also of one that no model declares any more. */
const KNOWN = `(select distinct on (d.process_id, s.stage_code) d.process_id, s.stage_code, s.name as stage_name,
    s.name_en as stage_name_en, s.time_of, s.legal_basis
  from published.stage_definition s join published.definition d using (definition_key)
  order by d.process_id, s.stage_code, d.version desc)`;

const STAGE = 'process_id, stage_code';

/**
 * Figures of each stage over the runs that closed within the time, and how many are open now; what was saved is that of
 * the cases that finished within the time, as everywhere. The numbers of cases are what is certain: there may be more.
 */
export function findStageFigures(dataSource: DataSource, scope: FigureScope): Promise<StageFigures[]> {
  return dataSource.query(
    `with closed as (
       select ${STAGE}, min(time_of) as time_of, ${sums(['closed', 'provisional', 'promised', 'promise_kept', 'promise_cases'])},
         ${sums(['limited', 'law_kept', 'law_cases', 'saved_runs', 'saved_days'])}
       from stage_figure_kept where ${OF_PLACES} and ${DURING}
       group by ${STAGE} having sum(closed) > 0 or sum(saved_runs) > 0
     ), number as materialized (
       select ${STAGE}, topic, word, value, sum(n) as n from number_figure_kept
       where topic in ('open-runs', 'used', 'law-limit', 'promise-limit') and ${OF_PLACES} and (${DURING} or ${OPEN_NOW})
       group by ${STAGE}, topic, word, value having sum(n) > 0
     ), told as (
       select ${STAGE}, coalesce(sum(n) filter (where topic = 'open-runs'), 0)::int as open, ${wordsOf('law-limit')} as law,
         ${wordsOf('promise-limit')} as promise
       from number group by ${STAGE}
     ), common as (
       select distinct on (${STAGE}) ${STAGE}, word as unit from number where topic = 'used'
       group by ${STAGE}, word order by ${STAGE}, sum(n) desc, word
     ), counted as (
       select ${STAGE}, value, sum(n) as n, sum(sum(n)) over (partition by ${STAGE} order by value) as upto,
         sum(sum(n)) over (partition by ${STAGE}) as total
       from number join common using (${STAGE}) where topic = 'used' and word = unit and value is not null
       group by ${STAGE}, value
     ), used as (
       select ${STAGE}, ${percentile(0.5)} as median, ${percentile(0.9)} as p90,
         round(sum(value * n) / sum(n), 1)::float8 as mean
       from counted group by ${STAGE}
     )
     select process_id as "processId", newest.name as "processName", newest.properties ->> 'name.en' as "processNameEn",
       stage_code as "stageCode", coalesce(known.stage_name, stage_code) as "stageName",
       known.stage_name_en as "stageNameEn", coalesce(known.time_of, closed.time_of, 'department') as "timeOf",
       known.legal_basis as "legalBasis", coalesce(told.law, '{}') as "statutoryLimits",
       coalesce(told.promise, '{}') as "promisedLimits", coalesce(told.open, 0) as open,
       ${countOf('closed')} as closed, ${countOf('provisional')} as "provisionalClosed", common.unit,
       used.median as "medianUsedDays", used.mean as "meanUsedDays", used.p90 as "p90UsedDays",
       ${countOf('saved_runs')} as "savedRuns", case when closed.saved_runs > 0 then closed.saved_days::int end as "savedCalendarDaysTotal",
       round(closed.saved_days / nullif(closed.saved_runs, 0), 1)::float8 as "savedCalendarDaysMean",
       ${countOf('promised')} as promised, ${countOf('promise_kept')} as "promiseKept",
       ${countOf('promise_cases')} as "promiseCases", ${countOf('limited')} as limited,
       ${countOf('law_kept')} as "lawKept", ${countOf('law_cases')} as "lawCases"
     from closed full join told using (${STAGE}) left join common using (${STAGE}) left join used using (${STAGE})
       left join ${KNOWN} known using (${STAGE}) left join ${NEWEST} newest using (process_id)
     order by ${STAGE}`,
    parametersOf(scope),
  );
}

// helpers

function sums(measures: readonly string[]): string {
  return measures.map((measure) => `sum(${measure}) as ${measure}`).join(', ');
}

function countOf(measure: string): string {
  return `coalesce(closed.${measure}, 0)::int`;
}

function wordsOf(topic: string): string {
  return `array_agg(distinct word) filter (where topic = '${topic}')`;
}
