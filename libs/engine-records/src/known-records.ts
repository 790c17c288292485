import type { BulkEntry } from './bulk-parser.js';
import type { DeadAt } from './dead-record.repository.js';
import type { EngineRecord } from './engine-record.js';
import type { RecordIdentity } from './log-places.repository.js';
import { isBehind } from './newer-record.js';
import { parseRecord } from './record-parser.js';
import type { StoredPosition } from './record.repository.js';

/** Where a record is that comes again: in the log (now or before retention), or among the dead records. */
export type Known = 'log' | 'dead';

export interface KnownPlaces {
  readonly stored: readonly RecordIdentity[];
  readonly dead: readonly DeadAt[];
  /** The place below which records may have been dropped. */
  readonly keptFrom?: string;
  readonly last: StoredPosition;
}

/**
 * Those that were taken before. A broker repeats records after an error or a restart: then each is the same as what is
 * stored at its position. Where the log was dropped, what is not younger than its end is taken for a repetition.
 */
export function knownAmong(
  entries: readonly BulkEntry[],
  { stored, dead, keptFrom, last }: KnownPlaces,
): Map<BulkEntry, Known> {
  const log = new Map(stored.map((identity) => [identity.position, identity]));
  const set = new Set(dead.map(({ position }) => position));
  const isDead = (entry: BulkEntry): boolean =>
    set.has(entry.position ?? '') &&
    dead.some(({ position, body }) => position === entry.position && isSameLine(entry, body));
  const wasDropped = ({ position = '0', record }: BulkEntry): boolean =>
    keptFrom !== undefined && isBehind(keptFrom, position) && (record?.timestamp ?? 0) <= last.timestamp;
  const known = new Map<BulkEntry, Known>();
  for (const entry of entries) {
    if (isSame(entry.record, log.get(entry.position ?? ''))) known.set(entry, 'log');
    else if (isDead(entry)) known.set(entry, 'dead');
    else if (wasDropped(entry)) known.set(entry, 'log');
  }
  return known;
}

/**
 * Those that lead up to one that the log has. The log goes on as it is known there, so they tell nothing against it,
 * however many they are: a broker that is told to send more kinds of records repeats so.
 */
export function leadingToKnown(
  entries: readonly BulkEntry[],
  known: ReadonlyMap<BulkEntry, Known>,
): Set<BulkEntry> {
  const leading = new Set<BulkEntry>();
  let waiting: BulkEntry[] = [];
  for (const entry of entries) {
    if (!known.has(entry)) waiting.push(entry);
    if (known.get(entry) !== 'log') continue;
    const { position: end = '0' } = entry;
    waiting.filter(({ position = '0' }) => isBehind(end, position)).forEach((one) => leading.add(one));
    waiting = [];
  }
  return leading;
}

// helpers

type Identity = Pick<RecordIdentity, 'key' | 'timestamp'>;

function isSame(record: EngineRecord | undefined, other: Identity | undefined): boolean {
  if (record === undefined || other === undefined) return false;
  return record.key === other.key && record.timestamp === other.timestamp;
}

/** A dead record is kept without its NULs, so that its text alone does not tell. */
function isSameLine({ line, record }: BulkEntry, body: string): boolean {
  if (line === body) return true;
  try {
    return isSame(record, parseRecord(body));
  } catch {
    return false;
  }
}
