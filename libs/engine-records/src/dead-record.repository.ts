import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { parseRecord } from './record-parser.js';
import type { StoredRecord } from './engine-record.js';

/** What is no record, or stood where the log had not been. */
export const REFUSED = 'intake';
/** What could not be stored in the log itself. */
export const UNSTORED = 'record';

/** A dead record that still waits. */
export interface WaitingRecord {
  id: string;
  projection: string;
  body: string;
}

/** What waits at a place. */
export interface DeadAt {
  position: string;
  body: string;
}

/** A record that was refused for its place, which what follows may still confirm. */
export interface DoubtedRecord extends WaitingRecord {
  position: string;
  arrivedAfter: string;
}

/** More cannot matter: only the newest few records are ever doubted. */
const MOST_DOUBTED_ROWS = 100;

/** The dead records that a rebuild or what follows may make good. */
@Injectable()
export class DeadRecordRepository {
  /** What waits of these instances, in log order; not what stood at a false place, which would be newer than everything. */
  findWaiting(tx: Transaction, instances: readonly string[]): Promise<WaitingRecord[]> {
    return tx.query(
      `select id, projection, body from dead_record
       where replayed_at is null and process_instance_key = any($1::bigint[]) and projection <> '${REFUSED}'
       order by partition_id, position, id`,
      [instances],
    );
  }

  /** The next of those that belong to no instance and wait for one of these projections. */
  findShared(
    tx: Transaction,
    projections: readonly string[],
    after: string,
    limit: number,
  ): Promise<WaitingRecord[]> {
    return tx.query(
      `select id, projection, body from dead_record
       where replayed_at is null and process_instance_key is null and projection = any($1::text[]) and id > $2
       order by id limit $3`,
      [projections, after, limit],
    );
  }

  /** Those at these places that still wait, as they came. */
  findAt(tx: Transaction, partitionId: number, positions: readonly string[]): Promise<DeadAt[]> {
    return tx.query(
      `select position, body from dead_record
       where partition_id = $1 and position = any($2::bigint[]) and replayed_at is null`,
      [partitionId, positions],
    );
  }

  /** The newest that were refused for their place since another place was the newest, in the order in which they came. */
  async findDoubted(tx: Transaction, partitionId: number, since: string): Promise<DoubtedRecord[]> {
    const rows: DoubtedRecord[] = await tx.query(
      `select id, projection, body, position, arrived_after as "arrivedAfter" from dead_record
       where partition_id = $1 and arrived_after >= $2 and replayed_at is null
       order by id desc limit ${MOST_DOUBTED_ROWS}`,
      [partitionId, since],
    );
    return rows.reverse();
  }

  /** Takes them for made good; whoever cannot digest one brings it back. */
  async settle(tx: Transaction, dead: readonly WaitingRecord[]): Promise<void> {
    await tx.query(`update dead_record set replayed_at = clock_timestamp() where id = any($1::bigint[])`, [
      dead.map(({ id }) => id),
    ]);
  }
}

/** The records among them that are missing in the log. */
export function unstoredOf(dead: readonly WaitingRecord[]): StoredRecord[] {
  return dead.filter(({ projection }) => projection === UNSTORED).map(toStored);
}

/** Dead records as records, each once. */
export function recordsOf(dead: readonly WaitingRecord[]): StoredRecord[] {
  return [...new Map(dead.map((waiting) => [waiting.body, toStored(waiting)])).values()];
}

// helpers

function toStored({ body: line }: WaitingRecord): StoredRecord {
  return { record: parseRecord(line), line };
}
