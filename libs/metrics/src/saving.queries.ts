import { IN_SCOPE, within } from './metrics-scope.js';

/** A department's stage: the time of the parties never counts against a unit. */
export const OF_DEPARTMENTS = `r.time_of = 'department'`;

/** The process of whose model `r` is a stage, which a case may have called; needs the definition `d` and the case `c`. */
export const PROCESS_OF_RUN = 'coalesce(d.process_id, c.process_id)';

/**
 * The stage runs that every figure of saved time counts, and nothing else: those of cases that finished within the
 * time, in which a department reached the purpose of a stage that the law limits, by dates that are certain. So the sum
 * is the same over stages, over cases and over months.
 */
export const SAVED_RUNS = `
  select c.case_no, c.title, c.town_code, c.ended_at, ${PROCESS_OF_RUN} as process_id, r.stage_code,
    r.saved_calendar_days as saved
  from case_file c join stage_run r on r.case_no = c.case_no left join definition d using (definition_key)
  where ${IN_SCOPE} and c.state = 'completed' and ${within('c.ended_at')} and r.state = 'closed' and ${OF_DEPARTMENTS}
    and r.statutory_limit is not null and not r.provisional and r.saved_calendar_days is not null`;

/** What each finished case saved over the stages that count. */
export const CASE_SAVINGS = `
  select case_no, title, town_code, ended_at, sum(saved)::int as saved, count(*)::int as stages
  from (${SAVED_RUNS}) saved_run
  group by case_no, title, town_code, ended_at`;
