import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import type { Attachment, NewAttachment, StoredAttachment } from './attachment.entity.js';

/** Stores the papers of cases. */
@Injectable()
export class AttachmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(attachment: NewAttachment, tx: Transaction): Promise<void> {
    const { id, caseNo, name, mediaType, size, sha256, content, uploadedBy, uploadedAt } = attachment;
    await tx.query(
      `insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, caseNo, name, mediaType, size, sha256, content, uploadedBy, uploadedAt],
    );
  }

  async find(caseNo: string, id: string): Promise<StoredAttachment | undefined> {
    const rows: StoredAttachment[] = await this.dataSource.query(
      `select id, name, media_type as "mediaType", size, content from case_attachment
        where case_no = $1 and id = $2`,
      [caseNo, id],
    );
    return rows[0];
  }

  /** The papers of a case without their content, oldest first. */
  async list(caseNo: string): Promise<Attachment[]> {
    return this.dataSource.query(
      `select id, name, size, media_type as "mediaType" from case_attachment
        where case_no = $1 order by uploaded_at, id`,
      [caseNo],
    );
  }

  /** Which of these papers the case has; what is no id is none. */
  async known(caseNo: string, ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from case_attachment where case_no = $1 and id::text = any ($2)`,
      [caseNo, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps papers from being thrown away; answers how many of them the case has. */
  async markUsed(caseNo: string, ids: readonly string[], at: Date, tx: Transaction): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `update case_attachment set used_at = coalesce(used_at, $3) where case_no = $1 and id = any ($2::uuid[])`,
      [caseNo, ids, at],
    );
    return count;
  }

  /** Spares what stands in a draft of a task of the case: nothing else refers to it until the task is completed. */
  async deleteUnused(before: Date): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `delete from case_attachment a
        where a.used_at is null and a.uploaded_at < $1
          and not exists (
            select from task t join task_draft d using (task_key)
             where t.case_no = a.case_no and strpos(d.entered::text, a.id::text) > 0)`,
      [before],
    );
    return count;
  }
}
