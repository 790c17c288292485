import { Column, PrimaryColumn, VirtualColumn } from 'typeorm';

/** What every draft has; one that somebody else changed meanwhile is known by its revision. */
export abstract class DraftEntity {
  @PrimaryColumn('uuid') id: string;
  /** The model with which it goes along, or that it draws. */
  @Column('text', { name: 'process_id' }) processId: string;
  /** The version from which it began; null for what was never deployed. */
  @Column('integer', { name: 'base_version', nullable: true }) baseVersion: number | null;
  /** Counts the savings. */
  @Column('integer') revision: number;
  @Column('text', { name: 'saved_by' }) savedBy: string;
  @Column('timestamp with time zone', { name: 'saved_at' }) savedAt: Date;
  /** Display name of whoever saved. */
  @VirtualColumn('text', { query: nameOfSaver }) savedByName: string;
}

// helpers

function nameOfSaver(draft: string): string {
  return `coalesce((select u.display_name from published.app_user u where u.username = ${draft}.saved_by), ${draft}.saved_by)`;
}
