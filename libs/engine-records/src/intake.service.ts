import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Transaction, inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { applyOrBisect } from './bisect.js';
import { type BulkEntry, parseBulk } from './bulk-parser.js';
import type { EngineRecord } from './engine-record.js';
import { AnotherLogError } from './engine-records.errors.js';
import { notifyFacts } from './facts.js';
import { intakeLagSeconds, recordsDead, recordsIngested } from './intake.metrics.js';
import { IntakeStatus } from './intake-status.js';
import { growsBehind } from './log-order.js';
import { RecordDispatcher } from './record-dispatcher.js';
import { RecordPartitions } from './record-partitions.js';
import { RecordRepository, type StoredPosition } from './record.repository.js';
import { type RefusedEntry, RepeatedRecords, type Sorted } from './repeated-records.service.js';
import { shareLog } from './replay-lock.js';

const RAW_RECORDS_PER_STATEMENT = 2000;

interface Taken {
  partitionId: number;
  count: number;
  last: StoredPosition;
}

/** Takes bulks of the broker into the tables, each record exactly once. */
@Injectable()
export class IntakeService {
  private readonly logger = new Logger('Records');

  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: RecordRepository,
    private readonly partitions: RecordPartitions,
    private readonly dispatcher: RecordDispatcher,
    private readonly status: IntakeStatus,
    private readonly clock: Clock,
    private readonly repeated: RepeatedRecords,
  ) {}

  /**
   * Takes a bulk in one transaction: what is at or below the partition's position is dropped if it is known, raw records,
   * projections and the new position commit together. Throws when the database is away or the log is another one; then nothing
   * has changed and the broker sends the bulk again.
   */
  async take(body: string): Promise<BulkEntry[]> {
    const entries = await parseBulk(body);
    await this.partitions.ensureFor(entries.flatMap(({ record }) => record?.timestamp ?? []));
    const taken = await inTransaction(this.dataSource, async (tx) => {
      await shareLog(tx);
      const results: Taken[] = [];
      for (const [partitionId, part] of byPartition(entries)) {
        results.push(...(await this.takePart(tx, partitionId, part)));
      }
      return results;
    });
    for (const part of taken) this.note(part);
    return entries;
  }

  private async takePart(
    tx: Transaction,
    partitionId: number | undefined,
    entries: readonly BulkEntry[],
  ): Promise<Taken[]> {
    if (partitionId === undefined) {
      await this.bury(tx, entries);
      return [];
    }
    const last = await this.repository.lockPosition(tx, partitionId);
    const records = entries.filter(({ record }) => record !== undefined);
    const lines = entries.filter(({ record }) => record === undefined);
    const { fresh, refused } = await this.sort(tx, partitionId, records, last);
    await this.bury(tx, [
      ...(await this.repeated.newLines(tx, partitionId, lines)),
      ...refused.map(toRefused),
    ]);
    if (fresh.length === 0) return [];
    await this.project(tx, fresh);
    const next = newestOf(fresh, last);
    await this.repository.movePosition(tx, partitionId, next);
    return [{ partitionId, count: fresh.length, last: next }];
  }

  /** Stores the raw records and runs the projections on those that could be stored, so that a replay sees the same. */
  private async project(tx: Transaction, entries: readonly BulkEntry[]): Promise<void> {
    const lines = new Map<EngineRecord, string>();
    for (const { record, line } of entries) if (record !== undefined) lines.set(record, line);
    const lineOf = (record: EngineRecord): string => lines.get(record) ?? '';
    const records = [...lines.keys()];
    const stored: EngineRecord[] = [];
    for (let from = 0; from < records.length; from += RAW_RECORDS_PER_STATEMENT) {
      const attempt = this.dispatcher.attempt(tx, 'record', lineOf, async (part) => {
        await this.repository.insertRaw(tx, part, lineOf);
        stored.push(...part);
      });
      await applyOrBisect(records.slice(from, from + RAW_RECORDS_PER_STATEMENT), attempt);
    }
    await notifyFacts(tx, await this.dispatcher.dispatch(tx, stored, lineOf));
  }

  /** Keeps lines that are no records, or stand where the log cannot be. */
  private async bury(tx: Transaction, entries: readonly RefusedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    recordsDead.inc({ projection: 'intake' }, entries.length);
    this.logger.error(
      `${entries.length} lines of a bulk cannot be taken; they are in dead_record: ${entries[0]?.fault}`,
    );
    await this.repository.insertDead(
      tx,
      entries.map(({ partitionId, position, fault = '', line, arrivedAfter }) => ({
        partitionId,
        position,
        projection: 'intake',
        error: fault,
        body: line,
        arrivedAfter,
      })),
    );
  }

  /** In the order of the log nothing is looked up. */
  private async sort(
    tx: Transaction,
    partitionId: number,
    records: readonly BulkEntry[],
    last: StoredPosition,
  ): Promise<Sorted> {
    if (records.length === 0 || growsBehind(records, last.position)) return { fresh: records, refused: [] };
    try {
      return await this.repeated.sort(tx, partitionId, records, last);
    } catch (error) {
      if (error instanceof AnotherLogError) this.noteAnotherLog(error, partitionId);
      throw error;
    }
  }

  private noteAnotherLog(error: AnotherLogError, partitionId: number): void {
    if (this.status.wipedPartition === undefined) this.logger.error(error.message);
    this.status.wipedPartition = partitionId;
  }

  private note({ partitionId, count, last }: Taken): void {
    if (this.status.wipedPartition === partitionId) {
      this.status.wipedPartition = undefined;
      this.logger.log(`The log of partition ${partitionId} goes on as the tables know it`);
    }
    const partition = String(partitionId);
    const lagMs = Math.max(0, this.clock.epochMs() - last.timestamp);
    this.status.note(partitionId, { ...last, lagMs });
    recordsIngested.inc({ partition }, count);
    intakeLagSeconds.set({ partition }, lagMs / 1000);
  }
}

/** Partitions in ascending order, so that two bulks never wait for each other's positions. */
function byPartition(entries: readonly BulkEntry[]): [number | undefined, BulkEntry[]][] {
  const groups = new Map<number | undefined, BulkEntry[]>();
  for (const entry of entries) {
    const place = entry.position === undefined ? undefined : entry.partitionId;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [entry]);
    else group.push(entry);
  }
  return [...groups].sort(([a = 0], [b = 0]) => a - b);
}

function toRefused(entry: RefusedEntry): RefusedEntry {
  return { ...entry, fault: 'its position is not in the order of the log' };
}

function newestOf(entries: readonly BulkEntry[], last: StoredPosition): StoredPosition {
  const timestamp = entries.at(-1)?.record?.timestamp ?? last.timestamp;
  return { position: entries.at(-1)?.position ?? last.position, timestamp };
}
