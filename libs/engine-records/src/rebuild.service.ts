import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { applyOrBisect } from './bisect.js';
import {
  DeadRecordRepository,
  UNSTORED,
  type WaitingRecord,
  recordsOf,
  unstoredOf,
} from './dead-record.repository.js';
import type { EngineRecord } from './engine-record.js';
import { RebuildWouldLoseError } from './engine-records.errors.js';
import { mergedRecords } from './merged-records.js';
import { MESSAGES } from './message.projection.js';
import { ProjectionRegistry } from './projection-registry.js';
import { RecordDispatcher } from './record-dispatcher.js';
import { RecordRepository } from './record.repository.js';
import type { StoredRecord } from './engine-record.js';
import { shareLog } from './replay-lock.js';

const RECORDS_PER_BATCH = 2000;

/** What was done to build instances again. */
export interface Rebuilt {
  readonly records: number;
  /** Dead records that could be digested now. */
  readonly settled: number;
  readonly stillDead: number;
  /** The log had lost the beginning of an instance, whose rows were kept. */
  readonly partial: boolean;
  /** Topics whose readers must look again. */
  readonly changes: ReadonlySet<string>;
}

/**
 * Builds the projected rows of single instances again from their records.
 *
 * What the log still tells from its beginning is taken out and folded anew. Of an instance whose beginning retention has
 * dropped nothing is taken out: its records are folded over its rows, which only records behind their own place change,
 * so that what is missing comes and nothing that was known goes. Dead records are kept longer than the log; those that it
 * has lost are older than all that it has, and come first.
 */
@Injectable()
export class RebuildService {
  constructor(
    private readonly registry: ProjectionRegistry,
    private readonly dispatcher: RecordDispatcher,
    private readonly repository: RecordRepository,
    private readonly dead: DeadRecordRepository,
  ) {}

  /** Waits for the bulks that run and keeps others out until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await shareLog(tx);
    await this.repository.lockPositions(tx);
  }

  /** Behind `lock`. Throws REBUILD_WOULD_LOSE when a record that was digested before cannot be digested any more. */
  async rebuild(tx: Transaction, instances: readonly string[]): Promise<Rebuilt> {
    const changes = new Set<string>();
    const before = await this.dead.findWaiting(tx, instances);
    await this.dead.settle(tx, before);
    await this.storeMissing(tx, unstoredOf(before));
    await this.redeploy(tx, this.deployments(), BEFORE_EVERYTHING, changes);
    const whole = await this.wholeOf(tx, instances);
    await this.forget(tx, whole);
    const lost = await this.repository.missingOf(tx, recordsOf(before));
    await this.dispatch(tx, lost, changes);
    const records = lost.length + (await this.fold(tx, instances, changes));
    const after = await this.dead.findWaiting(tx, instances);
    refuseLoss(before, after);
    return {
      records,
      settled: before.length - after.length,
      stillDead: after.length,
      partial: whole.length < instances.length,
      changes,
    };
  }

  /** Tries the next dead records of no instance again; answers the last one, and none when there are no more. */
  rebuildDeadShared(tx: Transaction, after: string): Promise<string | undefined> {
    return this.redeploy(tx, this.names(), after, new Set());
  }

  /**
   * Folds the next records of a partition that belong to no instance over what is there; such records may be given to a
   * projection twice. Answers the last one, and none when there are no more.
   */
  async rebuildShared(
    tx: Transaction,
    partitionId: number,
    after: string,
  ): Promise<{ count: number; last: string | undefined }> {
    const valueTypes = this.registry.valueTypes();
    const batch = await this.repository.recordsOfNone(
      tx,
      { partitionId, valueTypes },
      after,
      RECORDS_PER_BATCH,
    );
    await this.dispatch(tx, batch, new Set());
    return { count: batch.length, last: batch.at(-1)?.record.position };
  }

  /** These instances with all that they called; without those that come with their callers. */
  async treesOf(tx: Transaction, instances: readonly string[]): Promise<readonly string[]> {
    const knows = this.registry.all().find(({ projection }) => projection.treesOf !== undefined);
    return (await knows?.projection.treesOf?.(instances, tx)) ?? instances;
  }

  /** Instances of which the log has everything; a called one only together with its callers, whose facts it needs. */
  private async wholeOf(tx: Transaction, instances: readonly string[]): Promise<string[]> {
    const starts = await this.repository.startsOf(tx, instances);
    const isWhole = (key: string): boolean => {
      const parent = starts.get(key);
      return parent !== undefined && (parent === NO_PARENT || isWhole(parent));
    };
    return instances.filter(isWhole);
  }

  /** Later projections build on earlier ones, so their rows go first. */
  private async forget(tx: Transaction, instances: readonly string[]): Promise<void> {
    for (const { projection } of [...this.registry.all()].reverse()) await projection.forget?.(instances, tx);
  }

  private async fold(tx: Transaction, instances: readonly string[], changes: Set<string>): Promise<number> {
    let count = 0;
    const valueTypes = this.registry.valueTypes();
    const readers = (await this.repository.partitionIds(tx)).map(
      (partitionId) => (after: string) =>
        this.repository.recordsOf(tx, { partitionId, instances, valueTypes }, after, RECORDS_PER_BATCH),
    );
    for await (const batch of mergedRecords(readers, RECORDS_PER_BATCH)) {
      await this.dispatch(tx, batch, changes);
      count += batch.length;
    }
    return count;
  }

  /**
   * Deployments are shared by all cases; one that could not be digested is tried again with whatever case needs it. A
   * bounded number, since bulks wait meanwhile.
   */
  private async redeploy(
    tx: Transaction,
    projections: readonly string[],
    after: string,
    changes: Set<string>,
  ): Promise<string | undefined> {
    const dead = await this.dead.findShared(tx, projections, after, RECORDS_PER_BATCH);
    if (dead.length === 0) return undefined;
    await this.dead.settle(tx, dead);
    await this.storeMissing(tx, unstoredOf(dead));
    await this.dispatch(tx, recordsOf(dead), changes);
    return dead.at(-1)?.id;
  }

  /** What may have kept a record of no instance from its rows: a projection, or the log itself. */
  private names(): string[] {
    return [UNSTORED, ...this.registry.all().map(({ options }) => options.name)];
  }

  /** Messages are no part of what a case is built upon, and many. */
  private deployments(): string[] {
    return this.names().filter((name) => name !== MESSAGES);
  }

  /** Records that could not be stored are stored now, or stay dead. */
  private async storeMissing(tx: Transaction, missing: readonly StoredRecord[]): Promise<void> {
    const lineOf = lineReader(missing);
    const store = (part: readonly EngineRecord[]) => this.repository.insertRaw(tx, part, lineOf);
    await applyOrBisect(
      missing.map(({ record }) => record),
      this.dispatcher.attempt(tx, 'record', lineOf, store),
    );
  }

  private async dispatch(
    tx: Transaction,
    batch: readonly StoredRecord[],
    changes: Set<string>,
  ): Promise<void> {
    const records = batch.map(({ record }) => record);
    for (const topic of await this.dispatcher.dispatch(tx, records, lineReader(batch))) changes.add(topic);
  }
}

// helpers

const NO_PARENT = '-1';
const BEFORE_EVERYTHING = '-1';

function lineReader(batch: readonly StoredRecord[]): (record: EngineRecord) => string {
  const lines = new Map(batch.map(({ record, line }) => [record, line]));
  return (record) => lines.get(record) ?? '';
}

function refuseLoss(before: readonly WaitingRecord[], after: readonly WaitingRecord[]): void {
  const known = new Set(before.map(({ id }) => id));
  if (after.some(({ id }) => !known.has(id))) throw new RebuildWouldLoseError();
}
