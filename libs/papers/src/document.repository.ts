import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type { IssuedDocument, NewDocument } from './document.entity.js';
import { PaperSources } from './paper-sources.js';

/** Issued papers, and the series that number them without gaps. */
@Injectable()
export class DocumentRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sources: PaperSources,
  ) {}

  /** Holds the series until the end of the transaction: who comes second sees what the first has written. */
  async lockSeries(tx: Transaction, series: string): Promise<void> {
    await tx.query(
      `insert into document_serial (series, last_serial) values ($1, 0)
       on conflict (series) do update set last_serial = document_serial.last_serial`,
      [series],
    );
  }

  /** The next number of a series that the transaction holds, e.g. `牌头调受字〔2026〕1号`. */
  async nextNumber(tx: Transaction, series: string): Promise<string> {
    // the driver answers an update with its rows and their count
    const [rows] = await tx.query<[{ last_serial: number }[], number]>(
      `update document_serial set last_serial = last_serial + 1 where series = $1 returning last_serial`,
      [series],
    );
    return `${series}${rows[0]?.last_serial ?? 0}号`;
  }

  async findByJob(tx: Transaction, jobKey: string): Promise<IssuedDocument | undefined> {
    const [found] = await tx.query<IssuedDocument[]>(
      `select document_no as no, title, issued_on as "issuedOn" from document where job_key = $1`,
      [jobKey],
    );
    return found;
  }

  async insert(tx: Transaction, document: NewDocument): Promise<void> {
    await tx.query(
      `insert into document (job_key, case_no, document_no, template_code, template_version, title, issued_on, issued_at,
         data, content, sha256, pages, words, check_code, replaces_id,
         element_instance_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
         coalesce($16::bigint, (select r.element_instance_key from document r where r.id = $15)))`,
      [
        document.jobKey,
        document.caseNo,
        document.no,
        document.templateCode,
        document.templateVersion,
        document.title,
        document.issuedOn,
        document.issuedAt,
        jsonText(document.data),
        document.content,
        document.sha256,
        document.pages,
        document.words,
        document.checkCode,
        document.replacesId,
        document.elementInstanceKey,
      ],
    );
  }

  /** Every paper of a case with a number, in the order of their dates. */
  async findByCase(caseNo: string): Promise<IssuedDocument[]> {
    const issued = await this.dataSource.query<IssuedDocument[]>(
      `select document_no as no, title, issued_on as "issuedOn" from document where case_no = $1
       order by issued_on, id`,
      [caseNo],
    );
    const papers = [...issued, ...(await this.sources.papersOf(caseNo))];
    return papers.sort((one, other) => compare(one.issuedOn, other.issuedOn));
  }
}

// helpers

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
