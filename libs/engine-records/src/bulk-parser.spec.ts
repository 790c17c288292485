import { parseBulk } from './bulk-parser.js';

const ACTION = '{"index":{"_index":"zeebe-record","_id":"3-41"}}';
const RECORD =
  '{"partitionId":3,"position":41,"key":5,"timestamp":1,"intent":"CREATED","valueType":"JOB","value":{}}';

describe('bulk', () => {
  it('is pairs of an action and a record', async () => {
    const [entry, ...more] = await parseBulk(`${ACTION}\n${RECORD}\n`);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ partitionId: 3, position: '41', line: RECORD });
    expect(entry?.record?.valueType).toBe('JOB');
  });

  it('keeps a line that is no record, with the place that its action names', async () => {
    const [entry] = await parseBulk(`${ACTION}\n{"broken\n`);
    expect(entry).toMatchObject({ partitionId: 3, position: '41', line: '{"broken' });
    expect(entry?.fault).toBeDefined();
    expect(entry?.record).toBeUndefined();
  });

  it('keeps an action without a record', async () => {
    const entries = await parseBulk(`${ACTION}\n${RECORD}\n${ACTION}`);
    expect(entries[1]).toMatchObject({ line: ACTION, fault: 'the action has no record' });
  });
});
