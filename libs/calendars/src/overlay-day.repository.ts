import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource, IsNull } from 'typeorm';
import { type NewOverlayDay, type OverlayDay, OverlayDayEntity } from './overlay-day.entity.js';

const COLUMNS = `
  o.id, o.unit_code as "unitCode", coalesce(n.name, o.unit_code) as "unitName", o.day, o.kind, o.name, o.source,
  coalesce(u.display_name, o.created_by) as "createdBy", o.created_at as "createdAt",
  coalesce(r.display_name, o.removed_by) as "removedBy", o.removed_at as "removedAt"`;
const FROM = `
  from calendar_overlay_day o
  left join published.org_unit n on n.code = o.unit_code
  left join published.app_user u on u.username = o.created_by
  left join published.app_user r on r.username = o.removed_by`;

/** Reads and writes the local days of units; nothing is deleted. */
@Injectable()
export class OverlayDayRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Every local day, removed ones included, in the order of units and days. */
  list(): Promise<OverlayDay[]> {
    return this.dataSource.query(`select ${COLUMNS} ${FROM} order by o.unit_code, o.day, o.created_at`);
  }

  /** A local day in force. */
  async findInForce(id: string, tx: Transaction = this.dataSource.manager): Promise<OverlayDay | undefined> {
    const rows: OverlayDay[] = await tx.query(
      `select ${COLUMNS} ${FROM} where o.id = $1 and o.removed_at is null`,
      [id],
    );
    return rows[0];
  }

  isTaken(unitCode: string, day: string, tx: Transaction): Promise<boolean> {
    return tx.existsBy(OverlayDayEntity, { unitCode, day, removedAt: IsNull() });
  }

  async isUnit(code: string, tx: Transaction): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select 1 from published.org_unit where code = $1`, [code]);
    return rows.length > 0;
  }

  async insert(
    day: NewOverlayDay & Pick<OverlayDay, 'id'>,
    by: string,
    at: Date,
    tx: Transaction,
  ): Promise<void> {
    await tx.insert(OverlayDayEntity, { ...day, createdBy: by, createdAt: at });
  }

  async markRemoved(id: string, by: string, at: Date, tx: Transaction): Promise<void> {
    await tx.update(OverlayDayEntity, { id, removedAt: IsNull() }, { removedBy: by, removedAt: at });
  }
}
