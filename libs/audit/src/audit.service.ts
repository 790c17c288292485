import { Injectable } from '@nestjs/common';
import { inTransaction, readFrom } from '@app/database';
import { mayBePersonal } from '@app/fields';
import type { Page } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { AuditEntry, AuditPerson } from './audit-entry.js';
import { type AuditFilter, listAudit } from './audit.queries.js';
import { recordAct } from './record-act.js';

/** As many entries as one statement reads for a file. */
const STEP = 200;
/** Keys are noted of what was searched; words that somebody typed, and numbers of persons and phones, are not. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9.\-/]{0,99}$/;

/** Shows who did what; acts are noted by `recordAct` and `recordCommand` where they are done. */
@Injectable()
export class AuditService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of entries, the newest first. INVALID_INPUT for a foreign cursor. */
  list(filter: AuditFilter): Promise<Page<AuditEntry>> {
    return readFrom(filter.cursor, () => listAudit(this.dataSource, filter));
  }

  /**
   * All entries that match, the newest first, in steps of a fixed size. That they were taken out is noted before the
   * first of them is read, and stands among them where it matches.
   */
  async *export(
    by: AuditPerson,
    filter: Omit<AuditFilter, 'cursor' | 'limit'>,
    at: Date,
  ): AsyncGenerator<AuditEntry[]> {
    await this.noteExport(by, filter, at);
    let cursor: string | undefined;
    do {
      const page = await listAudit(this.dataSource, { ...filter, cursor, limit: STEP });
      yield page.items;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }

  private async noteExport(by: AuditPerson, filter: AuditFilter, at: Date): Promise<void> {
    const searched = { ...filter, object: notable(filter.object), by: notable(filter.by) };
    const details = Object.fromEntries(
      Object.entries(searched).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    await inTransaction(this.dataSource, (tx) =>
      recordAct(tx, {
        ...{ by, at, action: 'AUDIT_EXPORTED', objectKind: 'audit-log', objectId: null },
        details,
      }),
    );
  }
}

// helpers

function notable(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return KEY.test(text) && !mayBePersonal(text) ? text : '…';
}
