import type { StoredRecord } from './engine-record.js';

/** Reads the next records of one partition above a position; none when there are no more. */
export type ReadRecords = (after: string) => Promise<StoredRecord[]>;

interface Head {
  readonly read: ReadRecords;
  page: StoredRecord[];
  next: number;
}

const BEFORE_EVERYTHING = '-1';

/**
 * The records of several partitions in one order that is always the same: by time, then by partition; within a partition
 * in the order of its log, also where its clock went back. In batches of a size.
 */
export async function* mergedRecords(
  readers: readonly ReadRecords[],
  batchSize: number,
): AsyncGenerator<StoredRecord[]> {
  let heads = await Promise.all(readers.map(firstPage));
  let batch: StoredRecord[] = [];
  for (heads = heads.filter(hasMore); heads.length > 0; heads = heads.filter(hasMore)) {
    batch.push(await take(heads.reduce(earlier)));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

// helpers

async function firstPage(read: ReadRecords): Promise<Head> {
  return { read, page: await read(BEFORE_EVERYTHING), next: 0 };
}

async function take(head: Head): Promise<StoredRecord> {
  const taken = head.page[head.next] as StoredRecord;
  head.next += 1;
  if (head.next === head.page.length) {
    head.page = await head.read(taken.record.position);
    head.next = 0;
  }
  return taken;
}

function hasMore({ page, next }: Head): boolean {
  return next < page.length;
}

/** Readers come in the order of their partitions, so that of two records of one moment the first reader's is first. */
function earlier(best: Head, candidate: Head): Head {
  return timeOf(candidate) < timeOf(best) ? candidate : best;
}

function timeOf({ page, next }: Head): number {
  return page[next]?.record.timestamp ?? Infinity;
}
