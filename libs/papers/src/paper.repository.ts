import { Injectable } from '@nestjs/common';
import { type CaseSight, issuesPaper, readsPaper } from '@app/cases';
import { SqlParameters, type Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import { DocumentEntity } from './document.entity.js';
import type { Paper, PaperCheck } from './paper.entity.js';

export interface PaperPlace {
  caseNo: string;
  id: string;
}

export interface PaperContent {
  no: string;
  title: string;
  issuedOn: string;
  data: Record<string, unknown>;
  content: Buffer | null;
}

/** What must be known of a paper before something is done to it. */
export interface HeldPaper {
  id: string;
  title: string;
  no: string;
  issuedOn: string;
  templateCode: string;
  isVoid: boolean;
  replacedBy: string | null;
  /** A unit of the person issued it. */
  isOwn: boolean;
}

export interface PaperVoid {
  by: string;
  at: Date;
  reason: string;
}

/** An issued paper, without its deliveries, the run of a model whose step issued it, and whether it is of the person's unit. */
export type IssuedPaper = Omit<Paper, 'deliveries' | 'place' | 'placeEn' | 'mayChange'> & {
  instanceKey: string | null;
  isOwn: boolean;
};

const STATE = `case when d.voided_at is null then 'valid' else 'void' end`;
const REPLACED_BY = `(select r.document_no from document r where r.replaces_id = d.id)`;

/** Reads issued papers, and makes them void. */
@Injectable()
export class PaperRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The papers of a case that are read, oldest first. */
  list(sight: CaseSight): Promise<IssuedPaper[]> {
    const parameters = new SqlParameters();
    return this.dataSource.query(
      `select d.id, d.document_no as no, d.title, d.issued_on as "issuedOn", ${STATE} as state, d.pages,
         case when d.content is null then 'text/plain' else 'application/pdf' end as "mediaType",
         d.template_version as "templateVersion", d.check_code as "checkCode", d.sha256, d.voided_at as "voidedAt",
         coalesce((select u.display_name from published.app_user u where u.username = d.voided_by), d.voided_by) as "voidedBy",
         d.void_reason as "voidReason", ${REPLACED_BY} as "replacedBy",
         (select v.document_no from document v where v.id = d.replaces_id) as replaces,
         (select e.process_instance_key from published.element_run e
           where e.element_instance_key = d.element_instance_key) as "instanceKey",
         ${issuesPaper(sight, parameters)} as "isOwn"
       from document d where ${isRead(sight, parameters)} order by d.issued_on, d.id`,
      parameters.values,
    );
  }

  async content(sight: CaseSight, id: string): Promise<PaperContent | undefined> {
    const parameters = new SqlParameters();
    const [found] = await this.dataSource.query<PaperContent[]>(
      `select d.document_no as no, d.title, d.issued_on as "issuedOn", d.data, d.content from document d
        where ${isRead(sight, parameters)} and d.id = ${parameters.add(id)}`,
      parameters.values,
    );
    return found;
  }

  async byCheckCode(checkCode: string): Promise<PaperCheck | undefined> {
    const [found] = await this.dataSource.query<PaperCheck[]>(
      `select d.document_no as no, d.title, d.issued_on as "issuedOn", ${STATE} as state, d.sha256,
         ${REPLACED_BY} as "replacedBy"
       from document d where d.check_code = $1`,
      [checkCode],
    );
    return found;
  }

  /**
   * Holds a paper until the end of the transaction. It is read behind the lock: the statement that waits for the lock
   * still sees the other papers as they were before.
   */
  async hold(tx: Transaction, sight: CaseSight, id: string): Promise<HeldPaper | undefined> {
    await tx.query(`select from document where id = $1 for update`, [id]);
    const parameters = new SqlParameters();
    const [found] = await tx.query<HeldPaper[]>(
      `select d.id, d.title, d.document_no as no, d.issued_on as "issuedOn", d.template_code as "templateCode",
         d.voided_at is not null as "isVoid", ${REPLACED_BY} as "replacedBy", ${issuesPaper(sight, parameters)} as "isOwn"
       from document d where ${isRead(sight, parameters)} and d.id = ${parameters.add(id)}`,
      parameters.values,
    );
    return found;
  }

  async makeVoid(tx: Transaction, id: string, { by, at, reason }: PaperVoid): Promise<void> {
    await tx.update(DocumentEntity, { id }, { voidedBy: by, voidedAt: at, voidReason: reason });
  }
}

// helpers

/** Condition on a paper `d`: it is one of the case, and read. */
function isRead(sight: CaseSight, parameters: SqlParameters): string {
  return `d.case_no = ${parameters.add(sight.caseNo)} and ${readsPaper(sight, parameters)}`;
}
