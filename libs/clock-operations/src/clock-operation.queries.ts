import type { DataSource } from 'typeorm';
import type { Attachment } from '@app/attachments';
import { momentColumns, momentOrDayText } from '@app/database';
import type { MomentText } from '@app/statutory-time';
import type { ClockOperationKind } from '@app/stages';
import { type ClockOperationState, MODEL } from './clock-operation.entity.js';

/** An entry as its rows tell it, with names in the place of codes. */
export interface ListedOperation {
  id: string;
  kind: ClockOperationKind;
  on: MomentText;
  to: MomentText | null;
  period: string | null;
  reason: string;
  article: string | null;
  documentNo: string | null;
  approvedOn: MomentText | null;
  attachments: Attachment[];
  state: ClockOperationState;
  /** Display name; null where the model asked by itself. */
  requestedBy: string | null;
  requestedAt: Date;
  approverUnitName: string | null;
  /** Display name. */
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  refusalCode: string | null;
  cancels: string | null;
  cancelledBy: string | null;
  /** The open task in which it is decided, where one of the reader's groups may do it. */
  taskKey: string | null;
}

/** An entry with the stage whose clock it moves. */
export interface OperationOfCase extends ListedOperation {
  stageName: string | null;
  round: number | null;
}

/** The entries of a run, oldest first, as a reader with these groups sees them. */
export function listOperations(
  dataSource: DataSource,
  runKey: string,
  groups: readonly string[],
  id: string | null = null,
): Promise<ListedOperation[]> {
  return dataSource.query(
    `select ${COLUMNS} ${TABLES}
      where o.element_instance_key = $1 and ($3::bigint is null or o.id = $3::bigint)
      order by o.id`,
    [runKey, groups, id],
  );
}

/** The same of all stages of a case. */
export function listOperationsOfCase(
  dataSource: DataSource,
  caseNo: string,
  groups: readonly string[],
): Promise<OperationOfCase[]> {
  return dataSource.query(
    `select ${COLUMNS}, s.stage_name as "stageName", s.round ${TABLES}
       left join published.stage_run s on s.element_instance_key = o.element_instance_key
      where o.case_no = $1
      order by o.id`,
    [caseNo, groups],
  );
}

// helpers

const COLUMNS = `o.id, o.kind, ${momentOrDayText(momentColumns('o.from'))} as "on",
  ${momentOrDayText(momentColumns('o.to'))} as "to", o.period, o.reason, o.article,
  o.document_no as "documentNo", ${momentOrDayText(momentColumns('o.approved'))} as "approvedOn",
  (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'size', a.size,
                                              'mediaType', a.media_type) order by named.position), '[]')
     from unnest(o.attachment_ids) with ordinality named (id, position)
     join published.case_attachment a on a.id = named.id) as attachments,
  o.state, coalesce(asker.display_name, nullif(o.requested_by, '${MODEL}')) as "requestedBy",
  o.requested_at as "requestedAt", unit.name as "approverUnitName",
  coalesce(case when o.decided_by is not null then o.approver end, o.decided_by) as "decidedBy",
  o.decided_at as "decidedAt", o.decision_note as "decisionNote", o.refusal_code as "refusalCode", o.cancels,
  o.cancelled_by as "cancelledBy",
  (select t.task_key from published.task t
     join published.case_variable v on v.process_instance_key = t.process_instance_key and v.name = 'clockOpId'
    where t.case_no = o.case_no and t.element_id = 'decide-clock-operation' and t.state = 'open'
      and v.value = to_jsonb(o.id::text) and t.candidate_groups && $2::text[]
    limit 1) as "taskKey"`;

const TABLES = `from clock_operation o
  left join published.app_user asker on asker.username = o.requested_by
  left join published.org_unit unit on unit.code = split_part(o.approver_group, '/', 1)`;
