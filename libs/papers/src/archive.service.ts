import { Injectable } from '@nestjs/common';
import { CaseHeadRepository } from '@app/cases';
import { inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { ArchiveRepository, type CaseArchive } from './archive.repository.js';
import { FILING_RULES, type FilingRules, catalogueOf, retainUntil } from './archive.rules.js';
import { seriesOf } from './document-template.js';
import { DocumentRepository } from './document.repository.js';

/** A case to archive, and what its model says of its files. */
export interface ArchiveRequest extends Partial<FilingRules> {
  caseNo: string;
}

/** Closes files: catalogue, archive number, time of keeping. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseHeadRepository,
    private readonly documents: DocumentRepository,
    private readonly archives: ArchiveRepository,
    private readonly clock: Clock,
  ) {}

  /** Archives a case once; a repeated call gets the same file. */
  async archive({ caseNo, ...told }: ArchiveRequest): Promise<CaseArchive> {
    const rules = { ...FILING_RULES, ...told };
    const { townName, receivedOn } = await this.cases.get(caseNo);
    const papers = await this.documents.findByCase(caseNo);
    const hasPayments = await this.archives.hasPayments(caseNo);
    const catalogue = catalogueOf(rules, receivedOn, papers, hasPayments);
    const archivedOn = this.clock.today();
    const series = seriesOf({ series: rules.series }, townName, archivedOn);
    return inTransaction(this.dataSource, async (tx) => {
      await this.documents.lockSeries(tx, series);
      const archived = await this.archives.find(tx, caseNo);
      if (archived !== undefined) return archived;
      const archiveNo = await this.documents.takeNumber(tx, series);
      const archive = { archiveNo, archivedOn, retainUntil: retainUntil(archivedOn, rules.retainYears) };
      await this.archives.insert(tx, { caseNo, catalogue, ...archive });
      return archive;
    });
  }
}
