import type { EngineRecord } from './engine-record.js';
import { isPlace, parseRecord } from './record-parser.js';

/** One record of a bulk: either read, or the reason why not. */
export interface BulkEntry {
  /** The record's line as the broker sent it. */
  line: string;
  /** Where the action line says that it belongs; undefined when that cannot be read. */
  partitionId?: number;
  position?: string;
  record?: EngineRecord;
  fault?: string;
}

const ENTRIES_BEFORE_PAUSE = 500;
const ID = /"_id"\s*:\s*"(\d+)-(\d+)"/;

/** Reads the NDJSON of a bulk: an action line and a record line for each record. Lets other work in between. */
export async function parseBulk(body: string): Promise<BulkEntry[]> {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const entries: BulkEntry[] = [];
  for (let index = 0; index < lines.length; index += 2) {
    entries.push(parseEntry(lines[index] ?? '', lines[index + 1]));
    if (entries.length % ENTRIES_BEFORE_PAUSE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return entries;
}

function parseEntry(action: string, line: string | undefined): BulkEntry {
  const place = placeOf(action);
  if (line === undefined) return { line: action, ...place, fault: 'the action has no record' };
  try {
    const record = parseRecord(line);
    return { line, partitionId: record.partitionId, position: record.position, record };
  } catch (error) {
    return { line, ...place, fault: error instanceof Error ? error.message : String(error) };
  }
}

function placeOf(action: string): Pick<BulkEntry, 'partitionId' | 'position'> {
  const [, partition, position] = ID.exec(action) ?? [];
  if (position === undefined || !isPlace(Number(partition), position)) return {};
  return { partitionId: Number(partition), position };
}
