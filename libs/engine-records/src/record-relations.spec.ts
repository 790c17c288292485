import { relationsOfLine } from './record-relations.js';

const NONE = { processInstanceKey: null, parentInstanceKey: null, caseNo: null };

function line(valueType: string, value: object): string {
  const place = { partitionId: 1, position: 7, key: 8, timestamp: 9, intent: 'CREATED' };
  return JSON.stringify({ ...place, valueType, value });
}

describe('what a line tells about its instance', () => {
  const number = { name: 'caseNo', value: '"C-1"', scopeKey: 5, processInstanceKey: 5 };
  const call = { processInstanceKey: 6, parentProcessInstanceKey: 5 };

  it.each([
    ['its number of a case', line('VARIABLE', number), { processInstanceKey: '5', caseNo: 'C-1' }],
    [
      'no number of a case in an inner scope',
      line('VARIABLE', { ...number, scopeKey: 4 }),
      { processInstanceKey: '5' },
    ],
    ['no other variable', line('VARIABLE', { ...number, name: 'other' }), { processInstanceKey: '5' }],
    ['who called it', line('PROCESS_INSTANCE', call), { processInstanceKey: '6', parentInstanceKey: '5' }],
    [
      'that nobody called it',
      line('PROCESS_INSTANCE', { ...call, parentProcessInstanceKey: -1 }),
      { processInstanceKey: '6' },
    ],
    ['nothing as a deployment', line('PROCESS', {}), {}],
    ['nothing as no record', 'x', {}],
  ])('is %s', (_, text, told) => expect(relationsOfLine(text)).toEqual({ ...NONE, ...told }));
});
