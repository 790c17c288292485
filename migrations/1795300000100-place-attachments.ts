import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlaceAttachments1795300000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table case_attachment
        -- in which task it was added; none where it was added to the case itself
        add column task_key bigint,
        -- what it belongs to: a field of a form, a task or a case as such, a clock operation; none while nothing refers to it
        add column place text check (place in ('field', 'task', 'case', 'operation')),
        add column field_label text,
        add column field_label_en text,
        -- by which an upload that is sent again is known
        add column upload_key text;
      create unique index case_attachment_upload_key on case_attachment (case_no, uploaded_by, upload_key);
      create index case_attachment_same_idx on case_attachment (case_no, sha256);

      update case_attachment a set place = 'operation'
        from clock_operation o where a.used_at is not null and a.id = any (o.attachment_ids);
      update case_attachment a
         set place = 'field',
             task_key = (select t.task_key from task t
                          where t.case_no = a.case_no and strpos(t.entered::text, a.id::text) > 0
                          order by t.task_key limit 1)
       where a.used_at is not null and a.place is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index case_attachment_upload_key;
      drop index case_attachment_same_idx;
      alter table case_attachment drop column task_key, drop column place, drop column field_label,
        drop column field_label_en, drop column upload_key;
    `);
  }
}
