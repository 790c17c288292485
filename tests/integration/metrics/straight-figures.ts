import { isInTime, isPast, momentColumns } from '@app/database';
import type { DataSource } from 'typeorm';

/** What a figure is of, as in the questions of the metrics. */
export interface Asked {
  from: string;
  to: string;
  unit?: string;
  processId?: string;
  towns?: string[];
}

/** Figures counted straight from the rows, every time anew: what the kept ones have to be. */
export async function straightFigures(dataSource: DataSource, asked: Asked, now: Date, today: string) {
  const cases = [asked.towns ?? null, asked.unit ?? null, asked.processId ?? null];
  const scope = [...cases, asked.from, asked.to];
  const one = async (sql: string, values: unknown[]) =>
    (await dataSource.query<Record<string, number | null>[]>(sql, values))[0] ?? {};
  return {
    counts: await one(COUNTS, scope),
    late: await one(LATE, [...cases, now]),
    onTime: await one(ON_TIME, scope),
    agreed: await one(AGREED, [...scope, today]),
    savings: await one(SAVINGS, scope),
    provisional: await one(PROVISIONAL, scope),
    recovered: await one(RECOVERED, scope),
    dueSoon: await dataSource.query<{ caseNo: string }[]>(DUE_SOON, [...cases, today, 10]),
    byMonth: await dataSource.query<Record<string, unknown>[]>(BY_MONTH, scope),
    stages: await dataSource.query<StraightStage[]>(STAGES, scope),
    cases: await dataSource.query<{ caseNo: string; saved: number }[]>(CASES, scope),
  };
}

export interface StraightStage {
  processId: string;
  stageCode: string;
  statutoryLimits: string[];
  promisedLimits: string[];
  [figure: string]: unknown;
}

// helpers

/** Condition on cases `c`: of the towns in $1 (null: all), of the unit in $2 (null: all) or below it, of the matter $3. */
const IN_SCOPE = `($1::text[] is null or c.town_code = any ($1))
  and ($2::text is null or c.town_code = $2 or starts_with(c.town_code, $2 || '.'))
  and ($3::text is null or c.process_id = $3)`;

/** Condition on days $4 to $5, both included; a date becomes its midnight in the session's zone, Asia/Shanghai. */
function within(column: string): string {
  return `${column} >= $4::date and ${column} < $5::date + 1`;
}

/** A department's stage: the time of the parties never counts against a unit. */
const OF_DEPARTMENTS = `r.time_of = 'department'`;

/** The process of whose model `r` is a stage, which a case may have called; needs the definition `d` and the case `c`. */
const PROCESS_OF_RUN = 'coalesce(d.process_id, c.process_id)';

/**
 * Those of cases that finished within the time, in which a department reached the purpose of a stage that the law limits,
 * by dates that are certain. `stretch` numbers what ran at the same time: a run begins a new one when none before it was
 * still going on.
 */
const LIMITED_RUNS = `
  select run.*, count(*) filter (where begins) over (partition by case_no order by entered_at, element_instance_key)
    as stretch
  from (
    select c.case_no, c.ended_at, ${PROCESS_OF_RUN} as process_id, r.stage_code,
      r.element_instance_key, r.entered_at, r.due_on, r.clock_end_on, r.saved_calendar_days,
      r.entered_at >= coalesce(max(r.closed_at) over (
        partition by r.case_no order by r.entered_at, r.element_instance_key
        rows between unbounded preceding and 1 preceding), r.entered_at) as begins
    from case_file c join stage_run r on r.case_no = c.case_no left join published.definition d using (definition_key)
    where ${IN_SCOPE} and c.state = 'completed' and ${within('c.ended_at')} and r.state = 'closed' and ${OF_DEPARTMENTS}
      and r.statutory_limit is not null and not r.provisional and r.saved_calendar_days is not null) run`;

/**
 * The stage runs that every figure of saved time counts, and nothing else. Of runs that went on at the same time, beside
 * each other or one inside the other, the one that the law lets last longest stands for all, with the days from the last
 * end to the last due date: the case was not faster twice on the same day. So the sum is the same over stages, over cases
 * and over months.
 */
const SAVED_RUNS = `
  select distinct on (case_no, stretch) case_no, ended_at, process_id, stage_code,
    case when count(*) over span = 1 then saved_calendar_days
      else max(due_on) over span - max(clock_end_on) over span end as saved
  from (${LIMITED_RUNS}) limited_run
  window span as (partition by case_no, stretch)
  order by case_no, stretch, due_on desc, element_instance_key`;

/** What each finished case saved over the stages that count. */
const CASE_SAVINGS = `
  select case_no, ended_at, sum(saved)::int as saved, count(*)::int as stages
  from (${SAVED_RUNS}) saved_run
  group by case_no, ended_at`;

const KEPT_PROMISE = isInTime(momentColumns('r.clock_end'), momentColumns('r.promised_due'));
const KEPT_LAW = isInTime(momentColumns('r.clock_end'), momentColumns('r.due'));

/** How many closed runs `r` had a promise or a limit, and kept it; of those of which `condition` holds. */
function onTimeCounts(condition = 'true'): string {
  return `count(r.promised_due_on) filter (where ${condition})::int as promised,
    count(*) filter (where ${condition} and ${KEPT_PROMISE})::int as "promiseKept",
    count(r.due_on) filter (where ${condition})::int as limited,
    count(*) filter (where ${condition} and ${KEPT_LAW})::int as "lawKept"`;
}

/** In how many cases these runs were. */
function onTimeCases(condition = 'true'): string {
  return `count(distinct r.case_no) filter (where ${condition} and r.promised_due_on is not null)::int as "promiseCases",
    count(distinct r.case_no) filter (where ${condition} and r.due_on is not null)::int as "lawCases"`;
}

/** A department's stage with a limit of the law: only there can time be saved. */
const LIMITED = `${OF_DEPARTMENTS} and r.statutory_limit is not null`;

const PAST_LAW = isPast(momentColumns('r.due'), '$4');
const PAST_PROMISE = isPast(momentColumns('r.promised_due'), '$4');

const PAST_AGREED = `(r.state = 'open' and r.agreed_on < $6::date)`;
const ENDED = `(r.state = 'closed' and ${within('r.closed_at')})`;
/** As `reachesPurpose` of the stages has it. */
const REACHED_PURPOSE = `(d.stage_outcome is null
  or r.outcome = any (regexp_split_to_array(trim(d.purpose_outcomes), '\\s*,\\s*')))`;

const COUNTS = `select
         count(*) filter (where c.state in ('starting', 'active'))::int as open,
         count(*) filter (where c.state = 'completed' and ${within('c.ended_at')})::int as finished,
         count(*) filter (where c.state = 'cancelled' and ${within('c.ended_at')})::int as cancelled
       from case_file c where ${IN_SCOPE}`;

const LATE = `select
         count(*) filter (where ${PAST_PROMISE} and ${PAST_LAW} is not true)::int as promise,
         count(*) filter (where ${PAST_LAW})::int as law
       from stage_run r join case_file c on c.case_no = r.case_no
       where ${IN_SCOPE} and r.state = 'open' and ${OF_DEPARTMENTS} and not r.provisional`;

const ON_TIME = `select ${onTimeCounts()}, ${onTimeCases()}
       from stage_run r join case_file c on c.case_no = r.case_no
       where ${IN_SCOPE} and ${within('r.closed_at')} and r.state = 'closed' and ${OF_DEPARTMENTS}
         and not r.provisional`;

const AGREED = `select count(*) filter (where ${ENDED})::int as agreed,
         count(*) filter (where ${ENDED} and r.clock_end_on <= r.agreed_on and ${REACHED_PURPOSE})::int as kept,
         count(distinct r.case_no) filter (where ${ENDED})::int as cases,
         count(*) filter (where ${PAST_AGREED})::int as past
       from stage_run r join case_file c on c.case_no = r.case_no
         left join published.stage_definition d on d.definition_key = r.definition_key and d.element_id = r.element_id
       where ${IN_SCOPE} and r.agreed_on is not null and (${ENDED} or ${PAST_AGREED})`;

const SAVINGS = `select coalesce(sum(saved), 0)::int as total, round(avg(saved), 1)::float8 as mean,
         percentile_cont(0.5) within group (order by saved) as median, count(*)::int as cases
       from (${CASE_SAVINGS}) s`;

const PROVISIONAL = `select count(*)::int as closed, coalesce(sum(r.saved_calendar_days), 0)::int as "savedCalendarDays"
       from stage_run r join case_file c on c.case_no = r.case_no
       where ${IN_SCOPE} and ${within('r.closed_at')} and r.state = 'closed' and ${LIMITED} and r.provisional`;

const RECOVERED = `select coalesce(sum(m.amount_fen), 0)::float8 as fen
     from money_received m join case_file c on c.case_no = m.case_no
     where ${IN_SCOPE} and m.received_on between $4 and $5`;

const DUE_SOON = `select c.case_no as "caseNo"
     from case_file c
     join (
       select r.case_no, min(case when r.promised_due_on >= $4 then r.promised_due_on else r.due_on end) as next_on
       from stage_run r
       where r.state = 'open' and ${OF_DEPARTMENTS} and (r.promised_due_on >= $4 or r.due_on >= $4)
       group by r.case_no
     ) n on n.case_no = c.case_no
     where ${IN_SCOPE} and c.state in ('starting', 'active')
     order by n.next_on, c.case_no
     limit $5`;

const BY_MONTH = `with month as (
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
     order by first`;

const STAGES = `with run as (
       select r.case_no, r.stage_code, r.statutory_limit, r.promised_limit, r.state, r.provisional, r.used_days, r.unit,
         r.clock_end_on, r.clock_end_at, r.promised_due_on, r.promised_due_at, r.due_on, r.due_at,
         ${PROCESS_OF_RUN} as process_id, r.state = 'closed' and not r.provisional as sure
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
     select process_id as "processId", stage_code as "stageCode",
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
     order by process_id, stage_code`;

const CASES = `select case_no as "caseNo", saved, stages from (${CASE_SAVINGS}) s order by saved desc, case_no desc`;
