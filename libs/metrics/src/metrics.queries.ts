import { isPast, momentColumns } from '@app/database';
import { STANDS_STILL } from '@app/incidents';
import type { CivilDate } from '@app/statutory-time';
import type { DataSource } from 'typeorm';
import { IN_SCOPE, type MetricsScope, casesOf, parametersOf, within } from './metrics-scope.js';
import type { CaseSaving, DueCase, MonthFigures } from './metrics.types.js';
import { type OnTimeCases, type OnTimeCounts, onTimeCases, onTimeCounts } from './on-time.queries.js';
import { CASE_SAVINGS, OF_DEPARTMENTS } from './saving.queries.js';

/** A department's stage with a limit of the law: only there can time be saved. */
const LIMITED = `${OF_DEPARTMENTS} and r.statutory_limit is not null`;

export interface CaseCounts {
  open: number;
  finished: number;
  cancelled: number;
}

export async function countCases(dataSource: DataSource, scope: MetricsScope): Promise<CaseCounts> {
  return first(
    await dataSource.query<CaseCounts[]>(
      `select
         count(*) filter (where c.state in ('starting', 'active'))::int as open,
         count(*) filter (where c.state = 'completed' and ${within('c.ended_at')})::int as finished,
         count(*) filter (where c.state = 'cancelled' and ${within('c.ended_at')})::int as cancelled
       from case_file c where ${IN_SCOPE}`,
      parametersOf(scope),
    ),
  );
}

const PAST_LAW = isPast(momentColumns('r.due'), '$4');
const PAST_PROMISE = isPast(momentColumns('r.promised_due'), '$4');

/** Open stages that are past a date now: past the promise alone, and past the law. */
export async function countLate(
  dataSource: DataSource,
  scope: MetricsScope,
  now: Date,
): Promise<{ promise: number; law: number }> {
  return first(
    await dataSource.query<{ promise: number; law: number }[]>(
      `select
         count(*) filter (where ${PAST_PROMISE} and ${PAST_LAW} is not true)::int as promise,
         count(*) filter (where ${PAST_LAW})::int as law
       from stage_run r join case_file c on c.case_no = r.case_no
       where ${IN_SCOPE} and r.state = 'open' and ${OF_DEPARTMENTS} and not r.provisional`,
      [...casesOf(scope), now],
    ),
  );
}

/** Closed stages that kept the promise and the law, and in how many cases they were. */
export async function countOnTime(
  dataSource: DataSource,
  scope: MetricsScope,
): Promise<OnTimeCounts & OnTimeCases> {
  return first(
    await dataSource.query<(OnTimeCounts & OnTimeCases)[]>(
      `select ${onTimeCounts()}, ${onTimeCases()}
       from stage_run r join case_file c on c.case_no = r.case_no
       where ${IN_SCOPE} and ${within('r.closed_at')} and r.state = 'closed' and ${OF_DEPARTMENTS}
         and not r.provisional`,
      parametersOf(scope),
    ),
  );
}

export interface AgreedCounts {
  /** Ended runs with a day on which the parties agreed, those that kept it, and in how many cases they were. */
  agreed: number;
  kept: number;
  cases: number;
  /** Open runs whose agreed day is over. */
  past: number;
}

/** What the parties promised each other: kept when a stage ended by then with an outcome that reaches its purpose. */
export async function countAgreed(
  dataSource: DataSource,
  scope: MetricsScope,
  today: CivilDate,
): Promise<AgreedCounts> {
  return first(
    await dataSource.query<AgreedCounts[]>(
      `select count(*) filter (where ${ENDED})::int as agreed,
         count(*) filter (where ${ENDED} and r.clock_end_on <= r.agreed_on and ${REACHED_PURPOSE})::int as kept,
         count(distinct r.case_no) filter (where ${ENDED})::int as cases,
         count(*) filter (where ${PAST_AGREED})::int as past
       from stage_run r join case_file c on c.case_no = r.case_no
         left join published.stage_definition d on d.definition_key = r.definition_key and d.element_id = r.element_id
       where ${IN_SCOPE} and r.agreed_on is not null and (${ENDED} or ${PAST_AGREED})`,
      [...parametersOf(scope), today],
    ),
  );
}

const PAST_AGREED = `(r.state = 'open' and r.agreed_on < $6::date)`;
const ENDED = `(r.state = 'closed' and ${within('r.closed_at')})`;
/** As `reachesPurpose` of the stages has it. */
const REACHED_PURPOSE = `(d.stage_outcome is null
  or r.outcome = any (regexp_split_to_array(trim(d.purpose_outcomes), '\\s*,\\s*')))`;

export interface SavingTotals {
  total: number;
  mean: number | null;
  median: number | null;
  cases: number;
}

export async function sumSavings(dataSource: DataSource, scope: MetricsScope): Promise<SavingTotals> {
  return first(
    await dataSource.query<SavingTotals[]>(
      `select coalesce(sum(saved), 0)::int as total, round(avg(saved), 1)::float8 as mean,
         percentile_cont(0.5) within group (order by saved) as median, count(*)::int as cases
       from (${CASE_SAVINGS}) s`,
      parametersOf(scope),
    ),
  );
}

/** What closed within the time but rests on an unpublished calendar. */
export async function countProvisional(
  dataSource: DataSource,
  scope: MetricsScope,
): Promise<{ closed: number; savedCalendarDays: number }> {
  return first(
    await dataSource.query<{ closed: number; savedCalendarDays: number }[]>(
      `select count(*)::int as closed, coalesce(sum(r.saved_calendar_days), 0)::int as "savedCalendarDays"
       from stage_run r join case_file c on c.case_no = r.case_no
       where ${IN_SCOPE} and ${within('r.closed_at')} and r.state = 'closed' and ${LIMITED} and r.provisional`,
      parametersOf(scope),
    ),
  );
}

export async function sumRecovered(dataSource: DataSource, scope: MetricsScope): Promise<number> {
  const rows = await dataSource.query<{ fen: number }[]>(
    `select coalesce(sum(m.amount_fen), 0)::float8 as fen
     from money_received m join case_file c on c.case_no = m.case_no
     where ${IN_SCOPE} and m.received_on between $4 and $5`,
    parametersOf(scope),
  );
  return first(rows).fen;
}

/** Open cases by the next date that a department of theirs can miss. */
export function findDueSoon(
  dataSource: DataSource,
  scope: MetricsScope,
  today: CivilDate,
  limit: number,
): Promise<Omit<DueCase, 'stage'>[]> {
  return dataSource.query(
    `select c.case_no as "caseNo", c.process_id as "processId", c.title, c.parties, c.facts,
       c.faulty_facts as "faultyFacts", c.town_code as "townCode", coalesce(u.name, c.town_code) as "townName",
       c.amount_fen::float8 as "amountFen", c.headcount, c.received_on as "receivedOn", c.state, c.pending,
       c.created_at as "createdAt", c.ended_at as "endedAt", c.outcome_code as "outcomeCode",
       ${STANDS_STILL} as "standsStill"
     from case_file c
     join (
       select r.case_no, min(case when r.promised_due_on >= $4 then r.promised_due_on else r.due_on end) as next_on
       from stage_run r
       where r.state = 'open' and ${OF_DEPARTMENTS} and (r.promised_due_on >= $4 or r.due_on >= $4)
       group by r.case_no
     ) n on n.case_no = c.case_no
     left join published.org_unit u on u.code = c.town_code
     where ${IN_SCOPE} and c.state in ('starting', 'active')
     order by n.next_on, c.case_no
     limit $5`,
    [...casesOf(scope), today, limit],
  );
}

export function findByMonth(dataSource: DataSource, scope: MetricsScope): Promise<MonthFigures[]> {
  return dataSource.query(
    `with month as (
       select generate_series(date_trunc('month', $4::date), $5::date, '1 month')::date as first
     ), started as (
       select date_trunc('month', c.created_at)::date as first, count(*)::int as cases
       from case_file c where ${IN_SCOPE} and ${within('c.created_at')} group by 1
     ), finished as (
       select date_trunc('month', c.ended_at)::date as first, count(*)::int as cases
       from case_file c where ${IN_SCOPE} and c.state = 'completed' and ${within('c.ended_at')} group by 1
     ), saved as (
       select date_trunc('month', s.ended_at)::date as first, sum(s.saved)::int as days from (${CASE_SAVINGS}) s group by 1
     )
     select to_char(first, 'YYYY-MM') as month, coalesce(started.cases, 0) as started,
       coalesce(finished.cases, 0) as finished, coalesce(saved.days, 0) as "savedCalendarDays"
     from month left join started using (first) left join finished using (first) left join saved using (first)
     order by first`,
    parametersOf(scope),
  );
}

/** Finished cases by what they saved, or by when they ended; `after` is the last row of the page before. */
export function findCaseSavings(
  dataSource: DataSource,
  scope: MetricsScope,
  page: { bySaving: boolean; after: { rank: number; caseNo: string } | null; limit: number },
): Promise<CaseSaving[]> {
  const rank = page.bySaving ? 's.saved' : '(extract(epoch from s.ended_at) * 1000)::bigint';
  return dataSource.query(
    `select s.case_no as "caseNo", s.title, coalesce(u.name, s.town_code) as "townName", s.ended_at as "endedAt",
       s.saved as "savedCalendarDays", s.stages
     from (${CASE_SAVINGS}) s left join published.org_unit u on u.code = s.town_code
     where $6::bigint is null or (${rank}, s.case_no) < ($6::bigint, $7::text)
     order by ${rank} desc, s.case_no desc
     limit $8`,
    [...parametersOf(scope), page.after?.rank ?? null, page.after?.caseNo ?? null, page.limit],
  );
}

// helpers

/** An aggregate without groups always answers one row. */
function first<T>(rows: readonly T[]): T {
  return rows[0] as T;
}
