import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Transaction } from '@app/database';
import type { Repository } from 'typeorm';
import { DocumentEntity, type IssuedDocument, type NewDocument } from './document.entity.js';
import { PaperSources } from './paper-sources.js';

/** Issued papers, and the series that number them without gaps. */
@Injectable()
export class DocumentRepository {
  constructor(
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
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

  /** The next number of a series, e.g. `牌头调受字〔2026〕1号`; another may take it where the series is not held. */
  async nextNumber(series: string, tx: Transaction = this.documents.manager): Promise<string> {
    const [row] = await tx.query<{ last: number }[]>(
      `select last_serial as last from document_serial where series = $1`,
      [series],
    );
    return `${series}${(row?.last ?? 0) + 1}号`;
  }

  /** Takes the next number of a series that the transaction holds. */
  async takeNumber(tx: Transaction, series: string): Promise<string> {
    const no = await this.nextNumber(series, tx);
    await tx.query(`update document_serial set last_serial = last_serial + 1 where series = $1`, [series]);
    return no;
  }

  async findByJob(tx: Transaction, jobKey: string): Promise<IssuedDocument | undefined> {
    const found = await tx.findOneBy(DocumentEntity, { jobKey });
    return found === null ? undefined : issuedOf(found);
  }

  async insert(tx: Transaction, document: NewDocument): Promise<void> {
    const { elementInstanceKey: step, replacesId } = document;
    const elementInstanceKey = step ?? (replacesId === null ? null : await this.stepOf(tx, replacesId));
    await tx.insert(DocumentEntity, { ...document, elementInstanceKey });
  }

  /** Every paper of a case with a number, in the order of their dates; of a void one its title says so. */
  async findByCase(caseNo: string): Promise<IssuedDocument[]> {
    const found = await this.documents.find({ where: { caseNo }, order: { issuedOn: 'ASC', id: 'ASC' } });
    const issued = found.map((document) => {
      const { title, ...rest } = issuedOf(document);
      return { ...rest, title: document.voidedAt === null ? title : `${title}（已作废）` };
    });
    const papers = [...issued, ...(await this.sources.papersOf(caseNo))];
    return papers.sort((one, other) => compare(one.issuedOn, other.issuedOn));
  }

  private async stepOf(tx: Transaction, id: string): Promise<string | null> {
    return (await tx.findOneBy(DocumentEntity, { id }))?.elementInstanceKey ?? null;
  }
}

// helpers

function issuedOf({ no, title, issuedOn }: DocumentEntity): IssuedDocument {
  return { no, title, issuedOn };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
