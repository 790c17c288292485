import { mergedRecords } from './merged-records.js';
import type { StoredRecord } from './engine-record.js';

describe('merged records', () => {
  it('come by time, of one moment by partition, and within a partition as its log has them', async () => {
    const first = [stored(1, 1, 1000), stored(1, 2, 3000), stored(1, 3, 900), stored(1, 4, 4000)];
    const second = [stored(2, 1, 1000), stored(2, 2, 2000), stored(2, 3, 3500)];
    expect(await merged([first, second])).toEqual(['1-1', '2-1', '2-2', '1-2', '1-3', '2-3', '1-4']);
  });

  it('are the same whatever the size of pages and batches', async () => {
    const logs = [1, 2, 3].map((partition) =>
      Array.from({ length: 20 }, (_, index) =>
        stored(partition, index, 1000 + ((index * 7 * partition) % 13)),
      ),
    );
    const whole = await merged(logs, { page: 100, batch: 100 });
    expect(whole).toHaveLength(60);
    for (const sizes of [
      { page: 1, batch: 1 },
      { page: 3, batch: 7 },
    ])
      expect(await merged(logs, sizes)).toEqual(whole);
  });
});

async function merged(logs: StoredRecord[][], { page, batch } = { page: 2, batch: 3 }): Promise<string[]> {
  const readers = logs.map((log) => (after: string) => {
    const rest = log.filter(({ record }) => Number(record.position) > Number(after));
    return Promise.resolve(rest.slice(0, page));
  });
  const seen: string[] = [];
  for await (const records of mergedRecords(readers, batch)) {
    for (const { record } of records) seen.push(`${record.partitionId}-${record.position}`);
  }
  return seen;
}

function stored(partitionId: number, position: number, timestamp: number): StoredRecord {
  const record = { partitionId, position: String(position), timestamp, key: '1', intent: '', valueType: '' };
  return { record: { ...record, recordType: 'EVENT', value: {} }, line: '' };
}
