import { knownAmong } from './known-records.js';
import { parseRecord } from './record-parser.js';

const LAST = { position: '100', timestamp: 5000 };
const line = (position: number, key = 1, timestamp = 4000) =>
  JSON.stringify({ partitionId: 1, position, key, timestamp, intent: 'CREATED', valueType: 'USER_TASK' });
const entry = (text: string) => {
  const record = parseRecord(text);
  return { line: text, position: record.position, record };
};
const known = (text: string, places: Partial<Parameters<typeof knownAmong>[1]>) =>
  [...knownAmong([entry(text)], { stored: [], dead: [], last: LAST, ...places }).values()][0];

describe('a record that comes again', () => {
  const stored = [{ position: '99', key: '1', timestamp: 4000 }];

  it('is the same as the stored one at its position', () => {
    expect(known(line(99), { stored })).toBe('log');
    expect(known(line(98), { stored })).toBeUndefined();
    expect(known(line(99, 2), { stored })).toBeUndefined();
    expect(known(line(99, 1, 4001), { stored })).toBeUndefined();
  });

  it('may be a dead one, however its text was kept', () => {
    const dead = [{ position: '99', body: line(99).replace('}', ',"note":"\uFFFD"}') }];
    expect(known(line(99).replace('}', ',"note":"\\u0000"}'), { dead })).toBe('dead');
    expect(known(line(99, 2), { dead })).toBeUndefined();
    expect(known(line(99), { dead: [{ position: '99', body: '{"broken' }] })).toBeUndefined();
  });

  it('may lie where the log was dropped, unless it is younger than all that we know', () => {
    expect(known(line(3), { keptFrom: '50' })).toBe('log');
    expect(known(line(3, 1, 5001), { keptFrom: '50' })).toBeUndefined();
    expect(known(line(60), { keptFrom: '50' })).toBeUndefined();
  });
});
