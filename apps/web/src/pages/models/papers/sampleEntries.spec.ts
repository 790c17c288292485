import { describe, expect, it } from 'vitest';
import type { Contract } from './paperDraft.js';
import { sampleEntries } from './sampleEntries.js';

const CONTRACT: Contract = {
  ...{ title: '示例', series: '示', issuer: '=case.townName + office.name' },
  fields: [
    { key: 'name', label: '姓名', type: 'text', from: '=personName' },
    { key: 'on', label: '日期', type: 'date', from: '= signedOn ' },
    { key: 'sum', label: '金额', type: 'money', from: '=if isPaid then paid.amount else "amountDue"' },
    { key: 'rows', label: '清单', type: 'texts', from: '=for one in people return upper case(one.name)' },
  ],
  sample: { personName: '示例甲', spare: [1], count: 2 },
};

describe('the facts of a sample', () => {
  it('are those that the fields read, of their kind, then what the sample has besides', () => {
    const found = sampleEntries(CONTRACT).map(({ name, kind, label }) =>
      `${name} ${kind} ${label ?? ''}`.trim(),
    );
    expect(found.slice(0, 4)).toEqual([
      'personName text 姓名',
      'signedOn date 日期',
      'isPaid text',
      'paid text',
    ]);
    expect(found).toContain('office text');
    expect(found).toContain('people text');
    expect(found.slice(-2)).toEqual(['spare json', 'count number']);
    expect(found.join()).not.toMatch(/amountDue|case |\bif\b/);
  });
});
