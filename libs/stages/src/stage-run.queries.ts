import { type Transaction, dayAndMoment, instantOf, jsonText } from '@app/database';
import type { StageRun } from './stage-run.entity.js';

/** Writes runs as they are now, those that are there already too. */
export function upsertRuns(tx: Transaction, runs: readonly StageRun[]): Promise<unknown> {
  return tx.query(
    `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, process_id, element_id,
       stage_code, stage_name, round, time_of, responsible, cards, legal_basis, base_limit, events, statutory_limit,
       promised_limit, clock_start_on, clock_start_at, clock_end_on, clock_end_at, due_on, due_at,
       promised_due_on, promised_due_at, agreed_on, warning_at, yellow_at, red_at, provisional, outcome, state, entered_at, closed_at,
       fault, used_days, unit, saved_days, saved_calendar_days, position)
     select "elementInstanceKey", "processInstanceKey", "caseNo", "definitionKey", "processId", "elementId",
       "stageCode", "stageName", round, "timeOf", responsible, cards, "legalBasis", "baseLimit", events,
       "statutoryLimit", "promisedLimit", ${dayAndMoment('"clockStartOn"')}, ${dayAndMoment('"clockEndOn"')},
       ${dayAndMoment('"dueOn"')}, ${dayAndMoment('"promisedDueOn"')}, "agreedOn", ${instantOf('"warningOn"')},
       ${instantOf('"yellowOn"')}, ${instantOf('"redOn"')}, provisional, outcome, state, "enteredAt", "closedAt",
       fault, "usedDays", unit, "savedDays", "savedCalendarDays", position
     from jsonb_to_recordset($1) as r (
       "elementInstanceKey" bigint, "processInstanceKey" bigint, "caseNo" text, "definitionKey" bigint,
       "processId" text, "elementId" text, "stageCode" text, "stageName" text, round int, "timeOf" text, responsible text, cards text,
       "legalBasis" text, "baseLimit" text, events jsonb, "statutoryLimit" text, "promisedLimit" text,
       "clockStartOn" text, "clockEndOn" text, "dueOn" text, "promisedDueOn" text, "agreedOn" date, "warningOn" text, "yellowOn" text,
       "redOn" text, provisional boolean, outcome text, state text, "enteredAt" timestamptz, "closedAt" timestamptz,
       fault text, "usedDays" int, unit text, "savedDays" int, "savedCalendarDays" int, position bigint)
     on conflict (element_instance_key) do update set
       case_no = excluded.case_no, round = excluded.round, responsible = excluded.responsible,
       base_limit = excluded.base_limit, events = excluded.events,
       statutory_limit = excluded.statutory_limit, promised_limit = excluded.promised_limit,
       clock_start_on = excluded.clock_start_on, clock_start_at = excluded.clock_start_at,
       clock_end_on = excluded.clock_end_on, clock_end_at = excluded.clock_end_at, due_on = excluded.due_on,
       due_at = excluded.due_at, promised_due_on = excluded.promised_due_on,
       promised_due_at = excluded.promised_due_at, agreed_on = excluded.agreed_on, warning_at = excluded.warning_at,
       yellow_at = excluded.yellow_at, red_at = excluded.red_at, provisional = excluded.provisional,
       outcome = excluded.outcome, state = excluded.state, closed_at = excluded.closed_at, fault = excluded.fault,
       used_days = excluded.used_days, unit = excluded.unit, saved_days = excluded.saved_days,
       saved_calendar_days = excluded.saved_calendar_days, position = excluded.position`,
    [jsonText(runs)],
  );
}

/** Where runs lie: the run around them, and their numbers where several are there at once. */
export function placeRuns(tx: Transaction, runKeys: readonly string[]): Promise<unknown> {
  return tx.query(
    `update stage_run r
     set parent_run_key = enclosing_stage_run(e.flow_scope_key), loop_instance = loop_instance_of(r.element_instance_key)
     from published.element_run e
     where e.element_instance_key = r.element_instance_key and r.element_instance_key = any ($1::bigint[])
       and (r.parent_run_key, r.loop_instance)
           is distinct from (enclosing_stage_run(e.flow_scope_key), loop_instance_of(r.element_instance_key))`,
    [runKeys],
  );
}
