import { IN_SCOPE, within } from './metrics-scope.js';

/** A department's stage: the time of the parties never counts against a unit. */
export const OF_DEPARTMENTS = `r.time_of = 'department'`;

/** The process of whose model `r` is a stage, which a case may have called; needs the definition `d` and the case `c`. */
export const PROCESS_OF_RUN = 'coalesce(d.process_id, c.process_id)';

/**
 * Those of cases that finished within the time, in which a department reached the purpose of a stage that the law limits,
 * by dates that are certain. `stretch` numbers what ran at the same time: a run begins a new one when none before it was
 * still going on.
 */
const LIMITED_RUNS = `
  select run.*, count(*) filter (where begins) over (partition by case_no order by entered_at, element_instance_key)
    as stretch
  from (
    select c.case_no, c.title, c.town_code, c.ended_at, ${PROCESS_OF_RUN} as process_id, r.stage_code,
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
export const SAVED_RUNS = `
  select distinct on (case_no, stretch) case_no, title, town_code, ended_at, process_id, stage_code,
    case when count(*) over span = 1 then saved_calendar_days
      else max(due_on) over span - max(clock_end_on) over span end as saved
  from (${LIMITED_RUNS}) limited_run
  window span as (partition by case_no, stretch)
  order by case_no, stretch, due_on desc, element_instance_key`;

/** What each finished case saved over the stages that count. */
export const CASE_SAVINGS = `
  select case_no, title, town_code, ended_at, sum(saved)::int as saved, count(*)::int as stages
  from (${SAVED_RUNS}) saved_run
  group by case_no, title, town_code, ended_at`;
