import { STORABLE_JSON } from '@app/database';
import type { FieldFault } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDifference } from './calendar-difference.js';
import type { CalendarFormat } from './calendar-file.js';
import type { NamedDay } from './named-day.js';

export type CalendarImportState = 'draft' | 'published' | 'discarded';

/** A year that an administrator uploaded; a draft until somebody publishes or discards it. */
@Entity('calendar_import')
export class CalendarImportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') year: number;
  @Column('text') format: CalendarFormat;
  /** The notice; empty where none was named. */
  @Column('text') source: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('jsonb', { transformer: STORABLE_JSON }) days: NamedDay[];
  @Column('jsonb', { transformer: STORABLE_JSON }) difference: CalendarDifference;
  @Column('jsonb', { transformer: STORABLE_JSON }) warnings: FieldFault[];
  /** The revision of the calendar with which it was compared. */
  @Column('integer', { name: 'based_on' }) basedOn: number;
  @Column('text') state: CalendarImportState;
  @Column('text', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamp with time zone', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('text', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamp with time zone', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  /** Why a published year was replaced by it. */
  @Column('text', { name: 'published_reason', nullable: true }) reason: string | null;
}

/** The same as it is shown, with the names of people. */
export type CalendarImport = CalendarImportEntity;
