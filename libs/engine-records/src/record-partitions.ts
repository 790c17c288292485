import { civilDayOf } from '@app/fields';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isDatabaseUnavailable, sqlState } from '@app/database';
import { shareLog } from './replay-lock.js';

const PARTITIONS_LOCK = 7_305_002;
const LOCK_TIMEOUT = '10s';
const LOCK_NOT_AVAILABLE = '55P03';

/** The monthly partitions of the raw records, by the civil month of the engine's timestamp. */
@Injectable()
export class RecordPartitions {
  private readonly logger = new Logger('Records');
  private readonly known = new Set<string>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes sure that the months of these timestamps have their partitions, before anything is inserted. A month that
   * cannot get one (its rows are in the default partition already) stays there: slower to drop, never an error. Throws when
   * a replay or a drop is in the way for 10 s, so that nobody holds a connection for its length; the bulk comes again.
   */
  async ensureFor(timestamps: Iterable<number>): Promise<void> {
    for (const month of monthsOf(timestamps)) {
      if (!this.known.has(month)) await this.ensure(month);
    }
  }

  /**
   * Drops months that ended before the given day (YYYY-MM-DD); answers the names of the dropped partitions. The positions
   * are locked first, as every bulk does, so that neither waits for what the other holds.
   */
  async dropBefore(day: string): Promise<string[]> {
    const rows: { name: string }[] = await this.dataSource.query(
      `select child.relname as name from pg_inherits
       join pg_class child on child.oid = inhrelid
       where inhparent = 'record'::regclass and child.relname ~ '^record_y\\d{4}m\\d{2}$'`,
    );
    const dropped = rows.map(({ name }) => name).filter((name) => firstDayAfter(name) <= day);
    await this.dataSource.transaction(async (tx) => {
      await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
      await tx.query(`select 1 from record_position order by partition_id for update`);
      for (const name of dropped) await tx.query(`drop table ${name}`);
      const old: unknown[] = await tx.query(`delete from record_default where recorded_at < $1::date`, [day]);
      if (dropped.length > 0 || Number(old[1] ?? 0) > 0) {
        await tx.query(`update record_position set records_dropped = true`);
      }
    });
    for (const name of dropped) this.known.delete(name);
    return dropped;
  }

  private async ensure(month: string): Promise<void> {
    try {
      await this.dataSource.transaction(async (tx) => {
        // not beside a replay, which reads the very table for as long as it takes
        await shareLog(tx);
        await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
        await tx.query(`select pg_advisory_xact_lock($1)`, [PARTITIONS_LOCK]);
        const rows: { exists: boolean }[] = await tx.query(`select to_regclass($1) is not null as exists`, [
          month,
        ]);
        if (rows[0]?.exists === true) return;
        await tx.query(
          `create table ${month} partition of record
           for values from ('${firstDay(month)} 00:00+08') to ('${firstDayAfter(month)} 00:00+08')`,
        );
      });
    } catch (error) {
      if (isDatabaseUnavailable(error) || sqlState(error) === LOCK_NOT_AVAILABLE) throw error;
      this.logger.warn(`No partition ${month}, its records stay in record_default: ${String(error)}`);
    }
    this.known.add(month);
  }
}

/** The months of these timestamps; a bulk whose first and last lie in one month has no other. */
function monthsOf(timestamps: Iterable<number>): Set<string> {
  let first = Infinity;
  let last = -Infinity;
  const all = [...timestamps];
  for (const timestamp of all) {
    first = Math.min(first, timestamp);
    last = Math.max(last, timestamp);
  }
  if (all.length === 0) return new Set();
  const month = monthOf(first);
  return month === monthOf(last) ? new Set([month]) : new Set(all.map(monthOf));
}

/** Name of the partition that holds the timestamp, e.g. `record_y2026m11`. */
export function monthOf(timestamp: number): string {
  const day = civilDayOf(timestamp);
  return `record_y${day.slice(0, 4)}m${day.slice(5, 7)}`;
}

function firstDay(month: string): string {
  return `${month.slice(8, 12)}-${month.slice(13, 15)}-01`;
}

/** First day of the following month. */
export function firstDayAfter(month: string): string {
  const next = new Date(Date.UTC(Number(month.slice(8, 12)), Number(month.slice(13, 15)), 1));
  return next.toISOString().slice(0, 10);
}
