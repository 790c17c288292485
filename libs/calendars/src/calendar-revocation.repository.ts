import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import { type CalendarRevocation, CalendarRevocationEntity } from './calendar-revocation.entity.js';

const SELECT = `
  select r.id, r.year, r.source, r.reason, r.difference, coalesce(u.display_name, r.revoked_by) as "revokedBy",
    r.revoked_at as "revokedAt"
  from calendar_revocation r left join published.app_user u on u.username = r.revoked_by`;

/** How many revocations the history shows. */
const HISTORY_LIMIT = 100;

/** Reads and writes which published years were taken back; nothing is deleted. */
@Injectable()
export class CalendarRevocationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest ones, the latest first. */
  list(): Promise<CalendarRevocation[]> {
    return this.dataSource.query(`${SELECT} order by r.revoked_at desc, r.id limit $1`, [HISTORY_LIMIT]);
  }

  async insert(item: CalendarRevocationEntity, tx: Transaction): Promise<void> {
    await tx.insert(CalendarRevocationEntity, item);
  }
}
