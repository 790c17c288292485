import { STORABLE_JSON } from '@app/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDifference } from './calendar-difference.js';

/** That a published year was taken back, and why; kept for ever. */
@Entity('calendar_revocation')
export class CalendarRevocationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') year: number;
  /** The notice that was taken back. */
  @Column('text') source: string;
  @Column('text') reason: string;
  /** What it changed among the named days of the year. */
  @Column('jsonb', { transformer: STORABLE_JSON }) difference: CalendarDifference;
  @Column('text', { name: 'revoked_by' }) revokedBy: string;
  @Column('timestamp with time zone', { name: 'revoked_at' }) revokedAt: Date;
}

/** The same as it is shown, with the name of the person. */
export type CalendarRevocation = CalendarRevocationEntity;
