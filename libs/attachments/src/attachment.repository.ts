import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Transaction, jsonText } from '@app/database';
import { In, type Repository } from 'typeorm';
import { AttachmentEntity, type AttachmentUse } from './attachment.entity.js';
import { takenBackBy } from './attachment.queries.js';

/** Stores the papers of cases. */
@Injectable()
export class AttachmentRepository {
  constructor(@InjectRepository(AttachmentEntity) private readonly papers: Repository<AttachmentEntity>) {}

  /** False where the upload was stored before under its key. */
  async insert(attachment: AttachmentEntity, tx: Transaction): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(AttachmentEntity)
      .values(attachment)
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  async hasMore(caseNo: string, than: number, tx: Transaction): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from case_attachment where case_no = $1 offset $2 limit 1`,
      [caseNo, than],
    );
    return rows.length > 0;
  }

  /** With its content. */
  find(caseNo: string, id: string): Promise<AttachmentEntity | null> {
    return this.papers.createQueryBuilder('a').addSelect('a.content').where({ caseNo, id }).getOne();
  }

  findUpload(caseNo: string, uploadedBy: string, uploadKey: string): Promise<AttachmentEntity | null> {
    return this.papers.findOneBy({ caseNo, uploadedBy, uploadKey });
  }

  /** The oldest paper of the case that says the same and is in use. */
  async findSame({ caseNo, sha256, id }: AttachmentEntity): Promise<AttachmentEntity | null> {
    return this.papers
      .createQueryBuilder('a')
      .where({ caseNo, sha256 })
      .andWhere('a.id <> :id and a.used_at is not null', { id })
      .orderBy('a.uploaded_at')
      .addOrderBy('a.id')
      .getOne();
  }

  /** Which of these papers the case has; what is no id is none. */
  async known(caseNo: string, ids: readonly string[]): Promise<AttachmentEntity[]> {
    return this.papers.findBy({ caseNo, id: In(ids.filter((id) => UUID.test(id))) });
  }

  /** Keeps papers from being thrown away; answers how many of them the case has. */
  async markUsed(caseNo: string, uses: readonly AttachmentUse[], at: Date, tx: Transaction): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `update case_attachment a
          set used_at = coalesce(a.used_at, $3), task_key = coalesce(a.task_key, u."taskKey"),
              place = case when a.place in ('field', 'operation') then a.place else u.place end,
              field_label = coalesce(a.field_label, u."fieldLabel"),
              field_label_en = coalesce(a.field_label_en, u."fieldLabelEn")
         from jsonb_to_recordset($2::jsonb) as u
           (id uuid, place text, "taskKey" bigint, "fieldLabel" text, "fieldLabelEn" text)
        where a.case_no = $1 and a.id = u.id`,
      [caseNo, jsonText(uses), at],
    );
    return count;
  }

  /** Takes back what the person added a while ago and nothing rests on; false where that cannot be. */
  async takeBack(
    caseNo: string,
    id: string,
    by: { username: string; since: Date },
    tx: Transaction,
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `delete from case_attachment a where a.case_no = $1 and a.id = $2 and ${takenBackBy('$3', '$4')}`,
      [caseNo, id, by.username, by.since],
    );
    return count > 0;
  }

  /** Spares what stands in a draft of a task of the case: nothing else refers to it until the task is completed. */
  async deleteUnused(before: Date): Promise<number> {
    const [, count] = await this.papers.query<[unknown, number]>(
      `delete from case_attachment a
        where a.used_at is null and a.uploaded_at < $1
          and not exists (
            select from published.task t join published.task_draft d using (task_key)
             where t.case_no = a.case_no and strpos(d.entered::text, a.id::text) > 0)`,
      [before],
    );
    return count;
  }
}

// helpers

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
