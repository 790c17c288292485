import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import type { CivilDate } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import type { CatalogueEntry } from './archive.rules.js';

/** A closed file. */
export interface CaseArchive {
  archiveNo: string;
  archivedOn: CivilDate;
  retainUntil: CivilDate;
}

export interface NewCaseArchive extends CaseArchive {
  caseNo: string;
  catalogue: CatalogueEntry[];
}

/** Archived files, one for each case. */
@Injectable()
export class ArchiveRepository {
  constructor(private readonly dataSource: DataSource) {}

  async hasPayments(caseNo: string): Promise<boolean> {
    const [found] = await this.dataSource.query<{ paid: boolean }[]>(
      `select exists (select from money_received where case_no = $1) as paid`,
      [caseNo],
    );
    return found?.paid ?? false;
  }

  async find(tx: Transaction, caseNo: string): Promise<CaseArchive | undefined> {
    const [found] = await tx.query<CaseArchive[]>(
      `select archive_no as "archiveNo", archived_on as "archivedOn", retain_until as "retainUntil"
       from case_archive where case_no = $1`,
      [caseNo],
    );
    return found;
  }

  async insert(tx: Transaction, archive: NewCaseArchive): Promise<void> {
    const { caseNo, archiveNo, catalogue, archivedOn, retainUntil } = archive;
    await tx.query(
      `insert into case_archive (case_no, archive_no, catalogue, archived_on, retain_until)
       values ($1, $2, $3, $4, $5)`,
      [caseNo, archiveNo, jsonText(catalogue), archivedOn, retainUntil],
    );
  }
}
