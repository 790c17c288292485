import { Injectable } from '@nestjs/common';
import { BinaryRows, type Transaction, copyRows } from '@app/database';
import type { EngineRecord } from './engine-record.js';

export interface StoredPosition {
  position: string;
  timestamp: number;
}

/** What identifies a record at its position. */
export interface RecordIdentity {
  position: string;
  key: string;
  timestamp: number;
}

export interface DeadRecordRow {
  partitionId?: number;
  position?: string;
  projection: string;
  error: string;
  body: string;
}

const NO_POSITION = '-1';

/** The raw records, how far each partition has come, and what could not be digested. */
@Injectable()
export class RecordRepository {
  /** The partition's position, locked until the transaction ends; a new partition begins below every position. */
  async lockPosition(tx: Transaction, partitionId: number): Promise<StoredPosition> {
    const known = await this.findPosition(tx, partitionId);
    if (known !== undefined) return known;
    await tx.query(
      `insert into record_position (partition_id, position, record_timestamp) values ($1, $2, 0)
       on conflict (partition_id) do nothing`,
      [partitionId, NO_POSITION],
    );
    return (await this.findPosition(tx, partitionId)) ?? { position: NO_POSITION, timestamp: 0 };
  }

  async movePosition(tx: Transaction, partitionId: number, to: StoredPosition): Promise<void> {
    await tx.query(
      `update record_position set position = $2, record_timestamp = $3, updated_at = clock_timestamp()
       where partition_id = $1`,
      [partitionId, to.position, to.timestamp],
    );
  }

  /** What is stored at these positions; positions of which nothing is stored are left out. */
  async identitiesAt(
    tx: Transaction,
    partitionId: number,
    positions: readonly string[],
  ): Promise<RecordIdentity[]> {
    const rows: { position: string; record_key: string; timestamp: string }[] = await tx.query(
      `select position, record_key, (body ->> 'timestamp')::bigint as timestamp
       from record where partition_id = $1 and position = any($2::bigint[])`,
      [partitionId, positions],
    );
    return rows.map((row) => ({
      position: row.position,
      key: row.record_key,
      timestamp: Number(row.timestamp),
    }));
  }

  /** Stores raw records, each line as the broker sent it. */
  async insertRaw(
    tx: Transaction,
    records: readonly EngineRecord[],
    lineOf: (record: EngineRecord) => string,
  ): Promise<void> {
    const rows = new BinaryRows();
    for (const record of records) {
      rows.row(7).integer(record.partitionId).bigint(record.position).timestamp(record.timestamp);
      rows.text(record.valueType).text(record.intent).bigint(record.key).text(lineOf(record));
    }
    await copyRows(
      tx,
      'record (partition_id, position, recorded_at, value_type, intent, record_key, body)',
      rows,
    );
  }

  /** Stores what could not be digested; the same record of the same projection once only. */
  async insertDead(tx: Transaction, rows: readonly DeadRecordRow[]): Promise<void> {
    await tx.query(
      `insert into dead_record (partition_id, position, projection, error, body)
       select dead.partition_id, dead.position, dead.projection, dead.error, dead.body
       from unnest($1::integer[], $2::bigint[], $3::text[], $4::text[], $5::text[])
         as dead (partition_id, position, projection, error, body)
       where dead.position is not null
          or not exists (select 1 from dead_record known where known.position is null and known.body = dead.body)
       on conflict (partition_id, position, projection) do nothing`,
      [
        rows.map((row) => row.partitionId ?? null),
        rows.map((row) => row.position ?? null),
        rows.map((row) => row.projection),
        rows.map((row) => withoutNul(row.error)),
        rows.map((row) => withoutNul(row.body)),
      ],
    );
  }

  /** The next stored lines of a partition above a position, in log order. */
  async linesAfter(
    tx: Transaction,
    partitionId: number,
    after: string,
    valueTypes: readonly string[],
    limit: number,
  ): Promise<string[]> {
    const rows: { body: string }[] = await tx.query(
      `select body::text as body from record
       where partition_id = $1 and position > $2 and value_type = any($3::text[])
       order by position limit $4`,
      [partitionId, after, valueTypes, limit],
    );
    return rows.map((row) => row.body);
  }

  async partitionIds(tx: Transaction): Promise<number[]> {
    const rows: { partition_id: number }[] = await tx.query(
      `select partition_id from record_position order by partition_id`,
    );
    return rows.map((row) => row.partition_id);
  }

  private async findPosition(tx: Transaction, partitionId: number): Promise<StoredPosition | undefined> {
    const rows: { position: string; record_timestamp: string }[] = await tx.query(
      `select position, record_timestamp from record_position where partition_id = $1 for update`,
      [partitionId],
    );
    const [row] = rows;
    return row && { position: row.position, timestamp: Number(row.record_timestamp) };
  }
}

/** PostgreSQL texts cannot hold the NUL character. */
function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}
