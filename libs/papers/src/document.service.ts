import { Injectable } from '@nestjs/common';
import { inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { civilDateInShanghai } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { documentTemplate, seriesOf } from './document-template.js';
import { DocumentRepository, type IssuedDocument } from './document.repository.js';
import { PaperCaseRepository } from './paper-case.repository.js';

export interface DocumentRequest {
  jobKey: string;
  caseNo: string;
  templateCode: string;
  /** Why the paper says no, where it does. */
  reason?: string | null;
}

/** Issues numbered papers, and lists those of a case. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: PaperCaseRepository,
    private readonly documents: DocumentRepository,
    private readonly clock: Clock,
  ) {}

  /** Issues a paper once for a job; a repeated delivery gets the same. Throws TEMPLATE_UNKNOWN. */
  async issue({ jobKey, caseNo, templateCode, reason }: DocumentRequest): Promise<IssuedDocument> {
    const template = documentTemplate(templateCode);
    const { townName, title, applicantName, employerName } = await this.cases.get(caseNo);
    const issuedAt = this.clock.now();
    const issuedOn = civilDateInShanghai(issuedAt.getTime());
    const series = seriesOf(template, townName, issuedOn);
    return inTransaction(this.dataSource, async (tx) => {
      await this.documents.lockSeries(tx, series);
      const issued = await this.documents.findByJob(tx, jobKey);
      if (issued !== undefined) return issued;
      const no = await this.documents.nextNumber(tx, series);
      const data = { caseTitle: title, applicantName, employerName, reason: reason ?? null };
      const document = { no, title: template.title, issuedOn };
      await this.documents.insert(tx, { ...document, issuedAt, jobKey, caseNo, templateCode, data });
      return document;
    });
  }

  /** Every numbered paper of a case, in the order of their dates. */
  byCase(caseNo: string): Promise<IssuedDocument[]> {
    return this.documents.findByCase(caseNo);
  }
}
