import { Injectable } from '@nestjs/common';
import { BinaryRows, storableText, type Transaction, copyRows } from '@app/database';
import { REFUSED } from './dead-record.repository.js';
import type { EngineRecord, StoredRecord } from './engine-record.js';
import { BEFORE_THE_LOG } from './log-tail.js';
import { parseRecord } from './record-parser.js';
import { instanceKeyOf, relationsOfLine } from './record-relations.js';

export interface StoredPosition {
  position: string;
  timestamp: number;
}

export interface DeadRecordRow {
  partitionId?: number;
  position?: string;
  projection: string;
  error: string;
  body: string;
  /** The newest place when it came, as long as what follows may still confirm it. */
  arrivedAfter?: string;
}

/** Which records of a partition are read. */
export interface RecordsOfInstances {
  readonly partitionId: number;
  readonly instances: readonly string[];
  readonly valueTypes: readonly string[];
}

/** The raw records, how far each partition has come, and what could not be digested. */
@Injectable()
export class RecordRepository {
  /** Every partition's position, locked until the transaction ends: no bulk is taken meanwhile. */
  async lockPositions(tx: Transaction): Promise<number[]> {
    const rows: { partition_id: number }[] = await tx.query(
      `select partition_id from record_position order by partition_id for update`,
    );
    return rows.map((row) => row.partition_id);
  }

  /** The partition's position, locked until the transaction ends; a new partition begins below every position. */
  async lockPosition(tx: Transaction, partitionId: number): Promise<StoredPosition> {
    const known = await this.findPosition(tx, partitionId);
    if (known !== undefined) return known;
    await tx.query(
      `insert into record_position (partition_id, position, record_timestamp) values ($1, $2, 0)
       on conflict (partition_id) do nothing`,
      [partitionId, BEFORE_THE_LOG],
    );
    return (await this.findPosition(tx, partitionId)) ?? { position: BEFORE_THE_LOG, timestamp: 0 };
  }

  async movePosition(tx: Transaction, partitionId: number, to: StoredPosition): Promise<void> {
    await tx.query(
      `update record_position set position = $2, record_timestamp = $3, updated_at = clock_timestamp()
       where partition_id = $1`,
      [partitionId, to.position, to.timestamp],
    );
  }

  /**
   * Takes a record out of the log and keeps it as one that could not be digested; what it had written is owed a rebuild. Gives
   * its instance.
   */
  async setAside(
    tx: Transaction,
    partitionId: number,
    position: string,
    error: string,
  ): Promise<string | undefined> {
    const [rows] = await tx.query<[{ body: string }[], number]>(
      `delete from record where partition_id = $1 and position = $2 returning body::text as body`,
      [partitionId, position],
    );
    await this.insertDead(
      tx,
      rows.map(({ body }) => ({ partitionId, position, projection: REFUSED, error, body })),
    );
    await tx.query(
      `update dead_record set rebuild_state = 'waiting', rebuild_at = clock_timestamp(), rebuild_attempts = 0
       where partition_id = $1 and position = $2 and projection = '${REFUSED}' and body = any($3::text[])
         and process_instance_key is not null`,
      [partitionId, position, rows.map(({ body }) => storableText(body))],
    );
    return rows.map(({ body }) => relationsOfLine(body).processInstanceKey ?? undefined)[0];
  }

  /** Stores raw records, each line as the broker sent it. */
  async insertRaw(
    tx: Transaction,
    records: readonly EngineRecord[],
    lineOf: (record: EngineRecord) => string,
  ): Promise<void> {
    const rows = new BinaryRows();
    for (const record of records) {
      rows.row(8).integer(record.partitionId).bigint(record.position).timestamp(record.timestamp);
      rows.text(record.valueType).text(record.intent).bigint(record.key).text(lineOf(record));
      rows.bigint(instanceKeyOf(record));
    }
    await copyRows(
      tx,
      'record (partition_id, position, recorded_at, value_type, intent, record_key, body, process_instance_key)',
      rows,
    );
  }

  /** Stores what could not be digested; the same record of the same projection once only. */
  async insertDead(tx: Transaction, dead: readonly DeadRecordRow[]): Promise<void> {
    const rows = eachOnce(dead);
    const relations = rows.map((row) => relationsOfLine(row.body));
    await tx.query(
      `insert into dead_record
         (partition_id, position, projection, error, body, process_instance_key, parent_instance_key, case_no, arrived_after)
       select dead.*
       from unnest($1::integer[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[],
                   $9::bigint[])
         as dead (partition_id, position, projection, error, body, process_instance_key, parent_instance_key, case_no,
                  arrived_after)
       where dead.position is not null
          or not exists (select 1 from dead_record known where known.position is null and known.body = dead.body)
       on conflict (partition_id, position, projection, md5(body)) do update
         set error = excluded.error, replayed_at = null, arrived_after = excluded.arrived_after`,
      [
        rows.map((row) => row.partitionId ?? null),
        rows.map((row) => row.position ?? null),
        rows.map((row) => row.projection),
        rows.map((row) => storableText(row.error)),
        rows.map((row) => storableText(row.body)),
        relations.map(({ processInstanceKey }) => processInstanceKey),
        relations.map(({ parentInstanceKey }) => parentInstanceKey),
        relations.map(({ caseNo }) => caseNo && storableText(caseNo)),
        rows.map((row) => row.arrivedAfter ?? null),
      ],
    );
  }

  /** The next stored records of these instances in a partition above a position, in log order. */
  async recordsOf(
    tx: Transaction,
    { partitionId, instances, valueTypes }: RecordsOfInstances,
    after: string,
    limit: number,
  ): Promise<StoredRecord[]> {
    const rows: { body: string }[] = await tx.query(
      `select body::text as body from record
       where process_instance_key = any($1::bigint[]) and partition_id = $2 and position > $3
         and value_type = any($4::text[])
       order by position limit $5`,
      [instances, partitionId, after, valueTypes, limit],
    );
    return rows.map(({ body: line }) => ({ record: parseRecord(line), line }));
  }

  /** As `recordsOf`, of what belongs to no instance: deployments and messages. */
  async recordsOfNone(
    tx: Transaction,
    { partitionId, valueTypes }: Pick<RecordsOfInstances, 'partitionId' | 'valueTypes'>,
    after: string,
    limit: number,
  ): Promise<StoredRecord[]> {
    const rows: { body: string }[] = await tx.query(
      `select body::text as body from record
       where process_instance_key is null and partition_id = $1 and position > $2 and value_type = any($3::text[])
       order by position limit $4`,
      [partitionId, after, valueTypes, limit],
    );
    return rows.map(({ body: line }) => ({ record: parseRecord(line), line }));
  }

  /** Of these instances those whose first record is stored, each with the instance that called it (-1: none). */
  async startsOf(tx: Transaction, instances: readonly string[]): Promise<Map<string, string>> {
    const rows: { key: string; parent: string }[] = await tx.query(
      `select process_instance_key as key, body #>> '{value,parentProcessInstanceKey}' as parent from record
       where process_instance_key = any($1::bigint[]) and record_key = process_instance_key
         and value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_ACTIVATING'`,
      [instances],
    );
    return new Map(rows.map(({ key, parent }) => [key, parent]));
  }

  /** Those of these records that the log does not have (any more). */
  async missingOf(tx: Transaction, records: readonly StoredRecord[]): Promise<StoredRecord[]> {
    const rows: { index: number }[] = await tx.query(
      `select (sought.ordinal - 1)::integer as index
       from unnest($1::integer[], $2::bigint[]) with ordinality as sought (partition_id, position, ordinal)
       where not exists (select from record r
                         where r.partition_id = sought.partition_id and r.position = sought.position)
       order by 1`,
      [records.map(({ record }) => record.partitionId), records.map(({ record }) => record.position)],
    );
    return rows.flatMap(({ index }) => records[index] ?? []);
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

/** In the order in which they came; one statement cannot bring the same row twice. */
function eachOnce(rows: readonly DeadRecordRow[]): DeadRecordRow[] {
  const keyOf = ({ partitionId, position, projection, body }: DeadRecordRow): string =>
    [partitionId, position, projection, storableText(body)].join(' ');
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
