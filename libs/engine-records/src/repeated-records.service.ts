import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { BulkEntry } from './bulk-parser.js';
import { AnotherLogError } from './engine-records.errors.js';
import { recordsDead } from './intake.metrics.js';
import { isAnotherLog } from './log-identity.js';
import { isBehind } from './newer-record.js';
import { RecordRepository, type StoredPosition } from './record.repository.js';

/** Looks at what a broker sends from before the place that we know. */
@Injectable()
export class RepeatedRecords {
  private readonly logger = new Logger('Records');

  constructor(private readonly repository: RecordRepository) {}

  /**
   * Those of them that were never taken: the newest record that we know bore a position which the log had not reached.
   * That record is set aside then. Throws ANOTHER_LOG when they do not repeat what is stored.
   *
   * No bound tells such a position when it comes: the log counts also what is not sent. What comes afterwards tells it,
   * because it lies between that position and the one before, where a repetition would be stored.
   */
  async missed(
    tx: Transaction,
    partitionId: number,
    entries: readonly BulkEntry[],
    last: StoredPosition,
  ): Promise<BulkEntry[]> {
    const missed = await this.behindTheOneBefore(tx, partitionId, entries, last);
    const repeated = entries.filter((entry) => !missed.includes(entry)).flatMap(({ record }) => record ?? []);
    const positions = repeated.map(({ position }) => position);
    const stored = await this.repository.identitiesAt(tx, partitionId, positions);
    if (isAnotherLog(repeated, stored, last)) throw new AnotherLogError(partitionId);
    if (missed.length === 0) return [];
    await this.setAside(tx, partitionId, last.position);
    return missed;
  }

  /** What it wrote stays newer than everything that follows, until its case is built again; so people are told which. */
  private async setAside(tx: Transaction, partitionId: number, position: string): Promise<void> {
    const reason = 'no log had reached this position';
    const instance = await this.repository.setAside(tx, partitionId, position, reason);
    recordsDead.inc({ projection: 'intake' });
    this.logger.error(
      `Record ${partitionId}-${position} bore a position that the log had not reached; it is set aside. ` +
        `The case of instance ${instance ?? '(none)'} must be built again`,
    );
  }

  private async behindTheOneBefore(
    tx: Transaction,
    partitionId: number,
    entries: readonly BulkEntry[],
    last: StoredPosition,
  ): Promise<BulkEntry[]> {
    if (entries.some(({ position }) => position === last.position)) return [];
    const before = await this.repository.newestBelow(tx, partitionId, last.position);
    if (before === undefined) return [];
    const behind = entries.filter(({ position = '0' }) => isBehind(position, before));
    if (behind.length === 0) return [];
    const places = behind.flatMap(({ position }) => position ?? []);
    const known = new Set(await this.repository.deadAt(tx, partitionId, places));
    return behind.filter(({ position = '0' }) => !known.has(position));
  }
}
