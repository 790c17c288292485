import { takenBackBy } from '@app/attachments';
import { stageNameEnOf } from '@app/models';
import type { DataSource } from 'typeorm';
import type { CaseAttachmentRow } from './case-attachment.entity.js';

/** The papers that people added to a case, without their content, oldest first. */
export function findCaseAttachments(
  dataSource: DataSource,
  caseNo: string,
  reader: { username: string; today: Date },
): Promise<CaseAttachmentRow[]> {
  return dataSource.query(
    `select a.id, a.name, a.size, a.media_type as "mediaType", a.place, a.field_label as "fieldLabel",
            a.field_label_en as "fieldLabelEn", coalesce(u.display_name, a.uploaded_by) as "uploadedBy",
            a.uploaded_at as "uploadedAt", a.task_key as "taskKey", t.definition_key as "definitionKey",
            t.element_id as "elementId", s.element_instance_key as "stageRunKey", s.stage_name as "stageName",
            ${stageNameEnOf('s')} as "stageNameEn", s.round, same.id as "sameAsId", same.name as "sameAs",
            ${takenBackBy('$2', '$3')} as "mayTakeBack"
       from published.case_attachment a
       left join published.app_user u on u.username = a.uploaded_by
       left join published.task t on t.task_key = a.task_key
       left join lateral (
         select o.element_instance_key from published.clock_operation o
          where a.place = 'operation' and o.case_no = a.case_no and a.id = any (o.attachment_ids)
          order by o.id limit 1) o on true
       left join published.stage_run s on s.element_instance_key = coalesce(o.element_instance_key, t.stage_run_key)
       left join lateral (
         select e.id, e.name from published.case_attachment e
          where e.case_no = a.case_no and e.sha256 = a.sha256 and e.used_at is not null
            and (e.uploaded_at, e.id) < (a.uploaded_at, a.id)
          order by e.uploaded_at, e.id limit 1) same on true
      where a.case_no = $1
      order by a.uploaded_at, a.id`,
    [caseNo, reader.username, reader.today],
  );
}
