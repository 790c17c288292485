import { SqlParameters, momentColumns, momentOrDayText } from '@app/database';
import { stageNameEnOf, stageNameEnOfRow } from '@app/models';
import type { DataSource } from 'typeorm';
import type { CaseSight } from './case-sight.js';
import { readsElement, readsPaper, readsReport, readsRunOf, readsTask } from './case-sight.queries.js';

export type TimelineKind =
  | 'case-started'
  | 'stage-opened'
  | 'stage-closed'
  | 'task-created'
  | 'task-claimed'
  | 'task-returned'
  | 'task-completed'
  | 'work-done'
  | 'event-reported'
  | 'event-lapsed'
  | 'document-issued'
  | 'document-voided'
  | 'card-issued'
  | 'card-withdrawn'
  | 'clock-requested'
  | 'clock-applied'
  | 'clock-refused'
  | 'clock-withdrawn'
  | 'cancel-requested'
  | 'cancel-refused'
  | 'cancel-withdrawn'
  | 'ledger-countered'
  | 'incident'
  | 'case-rebuilt'
  | 'repaired'
  | 'case-ended';

/** Something that happened in a case, before it is put into words. */
export interface TimelineFact {
  at: Date;
  kind: TimelineKind;
  definitionKey: string | null;
  elementId: string | null;
  /** Display name of the official who did it. */
  person: string | null;
  stageCode: string | null;
  /** The run of a model in which it happened; null for what concerns the case as a whole. */
  instanceKey: string | null;
  details: TimelineDetails;
}

/** What a sentence may need; which of it is there depends on the kind. */
export interface TimelineDetails {
  stageName?: string;
  stageNameEn?: string;
  round?: number;
  statutoryLimit?: string | null;
  promisedLimit?: string | null;
  /** The day on which the parties agreed. */
  agreedOn?: string | null;
  timeOf?: string;
  state?: string;
  /** Calendar days, as every saving. */
  savedDays?: number | null;
  /** From the law's date to the end, negative when in time; hours where the stage has them. */
  lateDays?: number | null;
  lateHours?: number | null;
  unit?: string | null;
  groupName?: string | null;
  formKey?: string | null;
  outcome?: string | null;
  level?: string;
  reminder?: boolean;
  dueOn?: string;
  reason?: string;
  /** Nobody asked for it. */
  bySystem?: boolean;
  title?: string;
  documentNo?: string;
  approvedOn?: string;
  operation?: string;
  cancelled?: string;
  on?: string;
  to?: string;
  period?: string;
  article?: string;
  dueBefore?: string;
  dueAfter?: string;
  note?: string;
  refusalCode?: string;
  name?: string;
  from?: string;
  version?: number;
  /** Of an entry in the ledger: what it was, and what stands in its place. */
  moneyKind?: string;
  fen?: number;
  insteadFen?: number | null;
  /** A repair after which the case stopped again. */
  stoppedAgain?: boolean;
}

/** A claim directly before the completion is part of the same click and not worth a line. */
const SAME_CLICK = `interval '5 seconds'`;

const NAME_OF = (column: string) =>
  `(select u.display_name from published.app_user u where u.username = ${column})`;

/** What happened in a case as far as it is read, oldest first; each part is read by the index of its table. */
export function findTimelineFacts(dataSource: DataSource, sight: CaseSight): Promise<TimelineFact[]> {
  const parameters = new SqlParameters();
  const file = parameters.add(sight.caseNo);
  return dataSource.query(
    `with instance as (select process_instance_key, definition_key from engine_instance
                       where case_no = ${file} and process_id <> 'clock-operation')
     select at, kind, definition_key as "definitionKey", element_id as "elementId", person,
            stage_code as "stageCode", instance_key as "instanceKey", jsonb_strip_nulls(details) as details
       from (${partsOf(file, seenIn(sight, parameters)).join('\nunion all\n')}) fact
      order by at, place, kind`,
    parameters.values,
  );
}

// helpers

const INSTANCE_OF_PAPER = `(select e.process_instance_key from element_run e
                             where e.element_instance_key = d.element_instance_key)`;

/** In which run of a model the run of a stage lies to which a row belongs. */
function instanceOfRun(row: string): string {
  return `(select r.process_instance_key from published.stage_run r where r.element_instance_key = ${row}.element_instance_key)`;
}

/** Conditions of what is read, each on the row that it names. */
interface SeenFacts {
  /** On a task `t`. */
  task: string;
  /** On an element `e`. */
  element: string;
  /** On an event `v` that was reported. */
  report: string;
  /** On a paper `d`. */
  paper: string;
  /** On a row that belongs to a run of a stage. */
  runOf(row: string): string;
  whole: string;
}

function seenIn(sight: CaseSight, parameters: SqlParameters): SeenFacts {
  return {
    task: readsTask(sight, parameters),
    element: readsElement(sight, parameters),
    report: readsReport(sight, parameters),
    paper: readsPaper(sight, parameters),
    runOf: (row) => readsRunOf(row, sight, parameters),
    whole: sight.isWhole ? 'true' : 'false',
  };
}

/** Each with its place among things that happened in the same millisecond: what ends comes before what it opens. */
const partsOf = (file: string, seen: SeenFacts) => [
  `select coalesce(c.started_at, c.created_at) as at, 0 as place, 'case-started' as kind,
          null::bigint as definition_key, null as element_id, ${NAME_OF('c.created_by')} as person,
          null as stage_code, '{}'::jsonb as details, null::bigint as instance_key
     from case_file c where c.case_no = ${file}`,
  `select s.entered_at, 5, 'stage-opened', s.definition_key, s.element_id, null, s.stage_code,
          jsonb_build_object('stageName', s.stage_name, 'stageNameEn', ${stageNameEnOf('s')}, 'round', s.round,
                             'statutoryLimit', s.statutory_limit, 'promisedLimit', s.promised_limit,
                             'agreedOn', s.agreed_on, 'timeOf', s.time_of), s.process_instance_key
     from published.stage_run s where s.case_no = ${file}`,
  `select s.closed_at, 4, 'stage-closed', s.definition_key, s.element_id, null, s.stage_code,
          jsonb_build_object('stageName', s.stage_name, 'stageNameEn', ${stageNameEnOf('s')}, 'state', s.state, 'savedDays', s.saved_calendar_days,
                             'lateDays', s.clock_end_on - s.due_on,
                             'lateHours', ceil(extract(epoch from s.clock_end_at - s.due_at) / 3600),
                             'timeOf', s.time_of), s.process_instance_key
     from published.stage_run s where s.case_no = ${file} and s.closed_at is not null`,
  `select t.created_at, 6, 'task-created', t.definition_key, t.element_id, null, null,
          jsonb_build_object('groupName', (select o.name from published.org_unit o
                                            where o.code = split_part(t.candidate_groups[1], '/', 1))), t.process_instance_key
     from published.task t where t.case_no = ${file} and ${seen.task}`,
  `select t.assigned_at, 7, 'task-claimed', t.definition_key, t.element_id, ${NAME_OF('t.assignee')}, null,
          '{}'::jsonb, t.process_instance_key
     from published.task t
    where t.case_no = ${file} and ${seen.task} and t.assigned_at > t.created_at
      and (t.completed_at is null or t.completed_at > t.assigned_at + ${SAME_CLICK})`,
  `select r.at, 7, 'task-returned', t.definition_key, t.element_id, ${NAME_OF('r.username')}, null, '{}'::jsonb,
          t.process_instance_key
     from published.returned_task r join published.task t using (task_key) where r.case_no = ${file} and ${seen.task}`,
  `select t.completed_at, 1, 'task-completed', t.definition_key, t.element_id, ${NAME_OF('t.assignee')}, null,
          jsonb_build_object('formKey', t.form_key::text, 'outcome', t.entered ->> 'outcome'), t.process_instance_key
     from published.task t where t.case_no = ${file} and t.state = 'completed' and ${seen.task}`,
  `select e.ended_at, 2, 'work-done', i.definition_key, e.element_id, null, null, '{}'::jsonb, i.process_instance_key
     from instance i join element_run e using (process_instance_key)
    where e.state = 'completed' and e.element_type in ('SERVICE_TASK', 'BUSINESS_RULE_TASK', 'SEND_TASK')
      and ${seen.element}`,
  reportPart(file, seen, 'reported_at', 'event-reported', 0),
  reportPart(file, seen, 'lapsed_at', 'event-lapsed', 3),
  `select d.issued_at,
          3, 'document-issued', null, null, null, null,
          jsonb_build_object('title', d.title, 'documentNo', d.document_no), ${INSTANCE_OF_PAPER}
     from published.document d where d.case_no = ${file} and ${seen.paper}`,
  `select d.voided_at, 3, 'document-voided', null, null, ${NAME_OF('d.voided_by')}, null,
          jsonb_build_object('title', d.title, 'documentNo', d.document_no, 'reason', d.void_reason), ${INSTANCE_OF_PAPER}
     from published.document d where d.case_no = ${file} and d.voided_at is not null and ${seen.paper}`,
  `select k.issued_at, 8, 'card-issued', null, null, null, k.stage_code,
          jsonb_build_object('stageName', k.stage_name, 'stageNameEn', ${stageNameEnOfRow('k')}, 'level', k.level, 'reminder', k.reminder, 'dueOn', k.due_on), ${instanceOfRun('k')}
     from published.stage_card k where k.case_no = ${file} and ${seen.runOf('k')}`,
  `select k.withdrawn_at, 8, 'card-withdrawn', null, null, null, k.stage_code,
          jsonb_build_object('stageName', k.stage_name, 'stageNameEn', ${stageNameEnOfRow('k')}, 'level', k.level, 'reminder', k.reminder,
                             'reason', k.withdrawn_reason), ${instanceOfRun('k')}
     from published.stage_card k where k.case_no = ${file} and k.withdrawn_at is not null and ${seen.runOf('k')}`,
  clockPart(file, seen, 'requested_at', 'clock-requested', 'requested_by', 'o.approver_group is not null'),
  clockPart(
    file,
    seen,
    'applied_at',
    'clock-applied',
    'coalesce(o.decided_by, o.requested_by)',
    "o.state = 'applied'",
  ),
  clockPart(
    file,
    seen,
    'decided_at',
    'clock-refused',
    'decided_by',
    "(o.state = 'refused' or o.refusal_code is not null)",
  ),
  clockPart(
    file,
    seen,
    'decided_at',
    'clock-withdrawn',
    'requested_by',
    "o.state = 'withdrawn' and o.refusal_code is null",
  ),
  `select c.countered_at, 3, 'ledger-countered', e.definition_key, e.element_id, ${NAME_OF('c.countered_by')}, null,
          jsonb_build_object('moneyKind', e.kind, 'fen', e.amount_fen, 'insteadFen', r.amount_fen, 'reason', c.reason),
          e.process_instance_key
     from published.ledger_entry e join published.ledger_counter c using (entry_key)
     left join published.ledger_entry r on r.instead_of = e.entry_key
    where e.case_no = ${file} and ${seen.whole}`,
  cancelPart(file, seen, 'requested_at', 'cancel-requested', 'requested_by', 'true'),
  cancelPart(file, seen, 'decided_at', 'cancel-refused', 'decided_by', "k.state = 'refused'"),
  cancelPart(file, seen, 'decided_at', 'cancel-withdrawn', 'decided_by', "k.state = 'withdrawn'"),
  `select n.created_at, 3, 'incident', i.definition_key, n.element_id, null, null, '{}'::jsonb, i.process_instance_key
     from instance i join published.incident n using (process_instance_key) where ${seen.whole}`,
  `select b.rebuilt_at, 10, 'case-rebuilt', null, null, ${NAME_OF('b.rebuilt_by')}, null,
          jsonb_build_object('reason', b.reason, 'bySystem', b.rebuilt_by = 'system'), null
     from case_rebuild b where b.case_no = ${file} and ${seen.whole}`,
  `select i.ended_at, 4, 'repaired', (select definition_key from instance order by process_instance_key desc limit 1),
          r.parameters ->> 'to', ${NAME_OF('r.requested_by')}, null,
          jsonb_build_object('operation', r.kind, 'reason', r.reason, 'name', r.parameters ->> 'name',
                             'version', (r.parameters ->> 'version')::int, 'stoppedAgain', i.fault is not null), (r.parameters ->> 'instanceKey')::bigint
     from published.repair_item i join published.repair r on r.id = i.repair_id
    where i.case_no = ${file} and (i.state = 'done' or i.fault = 'STOPPED_AGAIN') and ${seen.whole}`,
  `select c.ended_at, 9, 'case-ended', null, null, null, null,
          jsonb_build_object('state', c.state, 'outcome', c.outcome_code), null
     from case_file c where c.case_no = ${file} and c.ended_at is not null`,
];

/** What people reported, and what of it came too late. */
function reportPart(file: string, seen: SeenFacts, at: string, kind: TimelineKind, place: number): string {
  return `select v.${at}, ${place}, '${kind}', v.definition_key, v.element_id, ${NAME_OF('v.reported_by')}, null,
          '{}'::jsonb, v.process_instance_key
     from published.reported_event v where v.case_no = ${file} and v.${at} is not null and ${seen.report}`;
}

/** What was asked and decided about cancelling the case. */
function cancelPart(
  file: string,
  seen: SeenFacts,
  at: string,
  kind: TimelineKind,
  by: string,
  condition: string,
): string {
  return `select k.${at}, 8, '${kind}', null, null, ${NAME_OF(`k.${by}`)}, null,
          jsonb_build_object('reason', k.reason, 'note', k.note,
            'groupName', (select o.name from published.org_unit o where o.code = split_part(k.approver_group, '/', 1))), null
     from case_cancellation k where k.case_no = ${file} and ${seen.whole} and ${condition}`;
}

/** What was done to the clocks of stages; a function, so that it is there before the parts are put together. */
function clockPart(
  file: string,
  seen: SeenFacts,
  at: string,
  kind: TimelineKind,
  by: string,
  condition: string,
): string {
  const person = NAME_OF(by.startsWith('coalesce') ? by : `o.${by}`);
  return `select o.${at}, 8, '${kind}', null, null, ${person}, o.stage_code,
          jsonb_build_object(
            'stageName', (select r.stage_name from published.stage_run r where r.element_instance_key = o.element_instance_key),
            'stageNameEn', ${stageNameEnOfRow('o')},
            'operation', o.kind, 'on', ${momentOrDayText(momentColumns('o.from'))},
            'to', ${momentOrDayText(momentColumns('o.to'))}, 'period', o.period, 'reason', o.reason,
            'article', o.article, 'documentNo', o.document_no,
            'approvedOn', ${momentOrDayText(momentColumns('o.approved'))},
            'dueBefore', ${momentOrDayText({ on: 'o.due_before', at: 'o.due_before_at' })},
            'dueAfter', ${momentOrDayText({ on: 'o.due_after', at: 'o.due_after_at' })},
            'note', o.decision_note, 'refusalCode', o.refusal_code,
            'cancelled', (select w.kind from published.clock_operation w where w.id = o.cancels)), ${instanceOfRun('o')}
     from published.clock_operation o where o.case_no = ${file} and ${seen.runOf('o')} and ${condition}`;
}
