import { Injectable } from '@nestjs/common';
import { readFrom } from '@app/database';
import type { Page } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { AuditEntry } from './audit-entry.js';
import { type AuditFilter, listAudit } from './audit.queries.js';

/** Shows who did what; acts are noted by `recordAct` and `recordCommand` where they are done. */
@Injectable()
export class AuditService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of entries, the newest first. INVALID_INPUT for a foreign cursor. */
  list(filter: AuditFilter): Promise<Page<AuditEntry>> {
    return readFrom(filter.cursor, () => listAudit(this.dataSource, filter));
  }
}
