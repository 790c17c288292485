import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { BulkEntry } from './bulk-parser.js';
import { DeadRecordRepository, type DoubtedRecord } from './dead-record.repository.js';
import { AnotherLogError } from './engine-records.errors.js';
import { recordsDead } from './intake.metrics.js';
import { type Known, leadingToKnown, knownAmong } from './known-records.js';
import { growsBehind } from './log-order.js';
import { LogPlacesRepository } from './log-places.repository.js';
import { MOST_DOUBTED, continueLog, longestRun } from './log-tail.js';
import { isBehind } from './newer-record.js';
import { parseRecord } from './record-parser.js';
import { RecordRepository, type StoredPosition } from './record.repository.js';

/** A record that is refused for its place. */
export interface RefusedEntry extends BulkEntry {
  /** The newest place when it came, unless it contradicts what came with it. */
  arrivedAfter?: string;
}

/** What a part of a bulk adds to the log, in its order, and what it does not. */
export interface Sorted {
  readonly fresh: readonly BulkEntry[];
  readonly refused: readonly RefusedEntry[];
}

/** A doubted record, as it came. */
type Doubted = DoubtedRecord & BulkEntry;

/** Looks at what a broker sends that does not stand behind the newest place that we know. */
@Injectable()
export class RepeatedRecords {
  private readonly logger = new Logger('Records');

  constructor(
    private readonly repository: RecordRepository,
    private readonly places: LogPlacesRepository,
    private readonly dead: DeadRecordRepository,
  ) {}

  /** Lines that are no records and were not kept yet. */
  async newLines(tx: Transaction, partitionId: number, entries: readonly BulkEntry[]): Promise<BulkEntry[]> {
    const dead = entries.length === 0 ? [] : await this.dead.findAt(tx, partitionId, positionsOf(entries));
    const kept = new Set(dead.map(({ body }) => body));
    return entries.filter(({ line }) => !kept.has(line));
  }

  /**
   * Drops what is known, and finds out how the log goes on: with what grows behind its newest record, or from before that
   * one, which is set aside then. Throws ANOTHER_LOG when too much in a row is neither.
   *
   * No bound tells a false position when it comes: the log counts also what is not sent. What comes afterwards tells it.
   */
  async sort(
    tx: Transaction,
    partitionId: number,
    entries: readonly BulkEntry[],
    last: StoredPosition,
  ): Promise<Sorted> {
    const known = await this.knownOf(tx, partitionId, entries, last);
    const leading = leadingToKnown(entries, known);
    const unsettled = entries.filter((entry) => !leading.has(entry));
    const { fresh, refused } = await this.goOn(tx, partitionId, unsettled, known, last);
    return { fresh, refused: [...leading, ...refused] };
  }

  private async goOn(
    tx: Transaction,
    partitionId: number,
    entries: readonly BulkEntry[],
    known: ReadonlyMap<BulkEntry, Known>,
    last: StoredPosition,
  ): Promise<Sorted> {
    const came = entries.filter((entry) => !known.has(entry));
    if (came.length === 0 || growsBehind(came, last.position)) return { fresh: came, refused: [] };
    const newest = await this.places.newest(tx, partitionId, last, MOST_DOUBTED + 1);
    const doubted = await this.doubtedSince(tx, partitionId, newest.at(-1) ?? last.position);
    const { withdrawn, kept } = continueLog<BulkEntry, Doubted>(newest, doubted, came);
    const fresh = new Set<BulkEntry>(kept);
    refuseAnotherLog(partitionId, last, { doubted, entries, known, fresh });
    for (const position of newest.slice(0, withdrawn)) await this.withdraw(tx, partitionId, position);
    await this.dead.settle(
      tx,
      doubted.filter((record) => fresh.has(record)),
    );
    const end = newest[withdrawn] ?? last.position;
    return { fresh: [...kept], refused: refusedOf(came, fresh, end) };
  }

  private async knownOf(
    tx: Transaction,
    partitionId: number,
    entries: readonly BulkEntry[],
    last: StoredPosition,
  ): Promise<Map<BulkEntry, Known>> {
    const positions = positionsOf(entries);
    const stored = await this.places.identitiesAt(tx, partitionId, positions);
    const known = knownAmong(entries, { stored, dead: [], last });
    if (known.size === entries.length) return known;
    const dead = await this.dead.findAt(tx, partitionId, positions);
    const keptFrom = await this.places.keptFrom(tx, partitionId);
    return knownAmong(entries, { stored, dead, keptFrom, last });
  }

  private async doubtedSince(tx: Transaction, partitionId: number, since: string): Promise<Doubted[]> {
    const doubted = await this.dead.findDoubted(tx, partitionId, since);
    return doubted.map((record) => ({
      ...record,
      partitionId,
      line: record.body,
      record: parseRecord(record.body),
    }));
  }

  /** What it wrote stays newer than everything that follows, until its case is built again, which starts by itself. */
  private async withdraw(tx: Transaction, partitionId: number, position: string): Promise<void> {
    const reason = 'no log had reached this position';
    const instance = await this.repository.setAside(tx, partitionId, position, reason);
    recordsDead.inc({ projection: 'intake' });
    this.logger.error(
      `Record ${partitionId}-${position} bore a position that the log had not reached; it is set aside. ` +
        `The case of instance ${instance ?? '(none)'} is built again`,
    );
  }
}

// helpers

interface Arrivals {
  readonly doubted: readonly Doubted[];
  readonly entries: readonly BulkEntry[];
  readonly known: ReadonlyMap<BulkEntry, Known>;
  readonly fresh: ReadonlySet<BulkEntry>;
}

/** What has contradicted the log since it last went on, this bulk included; what is known or goes on ends a row of such. */
function refuseAnotherLog(partitionId: number, last: StoredPosition, arrivals: Arrivals): void {
  const { doubted, entries, known, fresh } = arrivals;
  const before = doubted.filter((record) => record.arrivedAfter === last.position && !fresh.has(record));
  const now = entries.filter(
    (entry) => known.get(entry) !== 'dead' && (fresh.has(entry) || known.has(entry) || isLow(entry, last)),
  );
  const row = [...before, ...now].map((entry) =>
    fresh.has(entry) || known.has(entry) ? undefined : entry.position,
  );
  if (longestRun(row) > MOST_DOUBTED) throw new AnotherLogError(partitionId);
}

/** What is below the end of the log as it was when it came may still be confirmed. */
function refusedOf(came: readonly BulkEntry[], fresh: ReadonlySet<BulkEntry>, from: string): RefusedEntry[] {
  let end = from;
  return came.flatMap((entry): RefusedEntry[] => {
    if (fresh.has(entry)) {
      end = entry.position ?? end;
      return [];
    }
    const isBelow = isLow(entry, { position: end });
    return [isBelow ? { ...entry, arrivedAfter: end } : { ...entry }];
  });
}

function isLow({ position = '0' }: BulkEntry, last: Pick<StoredPosition, 'position'>): boolean {
  return !isBehind(position, last.position);
}

function positionsOf(entries: readonly BulkEntry[]): string[] {
  return entries.flatMap(({ position }) => position ?? []);
}
