import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type { CalendarRevocation } from './calendar-revocation.entity.js';

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

  async insert(item: CalendarRevocation, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into calendar_revocation (id, year, source, reason, difference, revoked_by, revoked_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[item.id, item.year, item.source, item.reason, jsonText(item.difference)],
        ...[item.revokedBy, item.revokedAt],
      ],
    );
  }
}
