import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import { type CalendarImport, CalendarImportEntity } from './calendar-import.entity.js';

const COLUMNS = `
  i.id, i.year, i.format, i.source, i.note, i.days, i.difference, i.warnings, i.based_on as "basedOn", i.state,
  coalesce(u.display_name, i.uploaded_by) as "uploadedBy", i.uploaded_at as "uploadedAt",
  coalesce(p.display_name, i.published_by) as "publishedBy", i.published_at as "publishedAt",
  i.published_reason as reason`;
const FROM = `
  from calendar_import i
  left join published.app_user u on u.username = i.uploaded_by
  left join published.app_user p on p.username = i.published_by`;

/** How many imports the history shows. */
const HISTORY_LIMIT = 100;

/** What `insert` needs of an import; the rest is that of a draft. */
export type NewImport = Omit<CalendarImport, 'state' | 'publishedBy' | 'publishedAt' | 'reason'>;

/** Reads and writes the years that administrators uploaded. */
@Injectable()
export class CalendarImportRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest imports, the latest first. */
  list(): Promise<CalendarImport[]> {
    return this.dataSource.query(`select ${COLUMNS} ${FROM} order by i.uploaded_at desc, i.id limit $1`, [
      HISTORY_LIMIT,
    ]);
  }

  async find(id: string, tx: Transaction = this.dataSource.manager): Promise<CalendarImport | undefined> {
    const rows: CalendarImport[] = await tx.query(`select ${COLUMNS} ${FROM} where i.id = $1`, [id]);
    return rows[0];
  }

  async insert(item: NewImport, tx: Transaction): Promise<void> {
    await tx.insert(CalendarImportEntity, item);
  }

  async markPublished(
    { id, by, at, reason }: { id: string; by: string; at: Date; reason: string | null },
    tx: Transaction,
  ): Promise<void> {
    const published = { state: 'published', publishedBy: by, publishedAt: at, reason } as const;
    await tx.update(CalendarImportEntity, { id, state: 'draft' }, published);
  }

  /** Whether it was a draft until now. */
  async discardDraft(id: string, tx: Transaction): Promise<boolean> {
    const { affected } = await tx.update(
      CalendarImportEntity,
      { id, state: 'draft' },
      { state: 'discarded' },
    );
    return affected === 1;
  }
}
