import type { DataSource } from 'typeorm';
import { DURING, type FigureScope, OF_PLACES, OF_RUNS, parametersOf, within } from './figure-scope.js';

/** What stages are counted by that closed within the time. */
export interface ClosedCounts {
  promised: number;
  promiseKept: number;
  limited: number;
  lawKept: number;
  agreed: number;
  agreedKept: number;
  /** In how many cases they were at least: those of the stage that has most of them. */
  promiseCases: number;
  lawCases: number;
  agreedCases: number;
  /** Of departments with a limit, but by an unpublished calendar. */
  provisional: number;
  provisionalDays: number;
}

/** Closed stages of departments that kept promise and law, and of anybody those that kept what the parties agreed on. */
export async function countClosed(dataSource: DataSource, scope: FigureScope): Promise<ClosedCounts> {
  const rows = await dataSource.query<ClosedCounts[]>(
    `with stage as (
       select ${sums(OF_DEPARTMENTS, 'time_of = $5')}, ${sums(OF_ANYBODY)}
       from stage_figure_kept where ${OF_PLACES} and ${DURING} group by process_id, stage_code
     )
     select ${total('promised')} as promised, ${total('promise_kept')} as "promiseKept", ${total('limited')} as limited,
       ${total('law_kept')} as "lawKept", ${total('agreed')} as agreed, ${total('agreed_kept')} as "agreedKept",
       ${most('promise_cases')} as "promiseCases", ${most('law_cases')} as "lawCases",
       ${most('agreed_cases')} as "agreedCases",
       ${total('provisional_limited')} as provisional, ${total('provisional_days')} as "provisionalDays"
     from stage`,
    [...parametersOf(scope), 'department'],
  );
  return rows[0] as ClosedCounts;
}

/** By what closed runs `r` are counted. */
export const COUNTED_RUNS = {
  promise: `not r.provisional and r.promised_due_on is not null`,
  law: `not r.provisional and r.due_on is not null`,
  agreed: `r.agreed_on is not null`,
} as const;

/** Which runs: of departments alone, or of one stage. */
export interface AskedRuns {
  by: keyof typeof COUNTED_RUNS;
  ofDepartments?: boolean;
  processId?: string;
  stageCode?: string;
}

/** In how many cases closed runs were; only asked where the kept figures do not tell that these are enough. */
export async function countCasesOfRuns(
  dataSource: DataSource,
  scope: FigureScope,
  { by, ofDepartments = false, processId, stageCode }: AskedRuns,
): Promise<number> {
  const rows = await dataSource.query<{ cases: number }[]>(
    `select count(distinct r.case_no)::int as cases from published.stage_run r
     where ${OF_RUNS} and ${within('r.closed_at')} and r.state = 'closed' and ${COUNTED_RUNS[by]}
       and (not $5::boolean or r.time_of = 'department')
       and r.stage_code = any (coalesce($7::text[], array(
         select distinct stage_code from stage_figure_kept where ${OF_PLACES} and ${DURING})))
       and ($6::text is null or coalesce(r.process_id, r.case_process_id) = $6)`,
    [...parametersOf(scope), ofDepartments, processId ?? null, stageCode === undefined ? null : [stageCode]],
  );
  return rows[0]?.cases ?? 0;
}

// helpers

const OF_DEPARTMENTS = ['promised', 'promise_kept', 'promise_cases', 'limited', 'law_kept', 'law_cases'];
const OF_ANYBODY = ['agreed', 'agreed_kept', 'agreed_cases', 'provisional_limited', 'provisional_days'];

function sums(measures: readonly string[], condition = 'true'): string {
  return measures.map((name) => `sum(${name}) filter (where ${condition}) as ${name}`).join(', ');
}

function total(measure: string): string {
  return `coalesce(sum(${measure}), 0)::int`;
}

function most(measure: string): string {
  return `coalesce(max(${measure}), 0)::int`;
}
