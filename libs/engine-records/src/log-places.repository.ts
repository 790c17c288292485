import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { BEFORE_THE_LOG } from './log-tail.js';
import type { StoredPosition } from './record.repository.js';

/** What identifies a record at its position. */
export interface RecordIdentity {
  position: string;
  key: string;
  timestamp: number;
}

/** Which places of a partition's log are taken, and by what. */
@Injectable()
export class LogPlacesRepository {
  /** What is stored at these positions; positions of which nothing is stored are left out. */
  async identitiesAt(
    tx: Transaction,
    partitionId: number,
    positions: readonly string[],
  ): Promise<RecordIdentity[]> {
    const rows: { position: string; record_key: string; timestamp: string }[] = await tx.query(
      `select position, record_key, (extract(epoch from recorded_at) * 1000)::bigint as timestamp
       from record where partition_id = $1 and position = any($2::bigint[])`,
      [partitionId, positions],
    );
    return rows.map((row) => ({
      position: row.position,
      key: row.record_key,
      timestamp: Number(row.timestamp),
    }));
  }

  /** The newest places, the highest first; a log of which nothing was dropped has one before its first. */
  async newest(
    tx: Transaction,
    partitionId: number,
    last: StoredPosition,
    count: number,
  ): Promise<[string, ...string[]]> {
    const rows: { position: string }[] = await tx.query(
      `select position from record where partition_id = $1 and position < $2
       union all
       select $3::bigint from record_position
       where partition_id = $1 and not records_dropped and $2::bigint > $3::bigint
       order by position desc limit $4`,
      [partitionId, last.position, BEFORE_THE_LOG, count - 1],
    );
    return [last.position, ...rows.map(({ position }) => position)];
  }

  /** The place below which retention may have dropped records; none where it dropped nothing. */
  async keptFrom(tx: Transaction, partitionId: number): Promise<string | undefined> {
    const rows: { position: string }[] = await tx.query(
      `select coalesce((select min(position) from record where partition_id = $1), position + 1) as position
       from record_position where partition_id = $1 and records_dropped`,
      [partitionId],
    );
    return rows[0]?.position;
  }
}
