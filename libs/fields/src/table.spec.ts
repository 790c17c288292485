import type { FieldDefinition } from './field.js';
import { faultOfField } from './field-faults.js';
import { refusalText } from './field-refusal.js';
import { namedSums, sumOfColumn } from './table.js';
import { cellRefusals } from './cell-refusals.js';

const table: FieldDefinition = {
  type: 'entryTable',
  key: 'wages',
  label: '明细',
  maxRows: 3,
  validate: { required: true },
  columns: [
    { type: 'textfield', key: 'name', label: '姓名', validate: { required: true } },
    { type: 'money', key: 'unpaid', label: '欠付', properties: { sumAs: 'unpaidTotal' } },
    { type: 'date', key: 'from', label: '起', properties: { notAfter: 'to' } },
    { type: 'date', key: 'to', label: '止' },
    { type: 'number', key: 'hours', label: '工时', decimalDigits: 1 },
  ],
};
const around = { today: '2026-11-22', valueOf: () => undefined, numberOf: Number, isNamed: () => true };
const faultOf = (value: unknown) => {
  const fault = faultOfField(table, value, around);
  return fault && refusalText(fault);
};

describe('a table', () => {
  it('is a list of so many rows', () => {
    expect(faultOf([{ name: 'a' }])).toBeUndefined();
    expect(faultOf([])).toBe('请填写“明细”。');
    expect(faultOf('x')).toBe('“明细”的格式不正确。');
    expect(faultOf([1])).toBe('“明细”的格式不正确。');
    expect(faultOf([{}, {}, {}, {}])).toBe('“明细”最多 3 行。');
  });

  it('refuses each cell by the rules of its column, which may look at others of the row', () => {
    const rows = [
      { name: '甲', unpaid: '12,34', from: '2026-11-02', to: '2026-11-01' },
      { name: ' ', unpaid: 5, from: '2026-11-01', to: '2026-11-02', hours: 1.25 },
    ];
    const told = cellRefusals(table, rows, around).map(
      ({ row, column, refusal }) => `${row} ${column.key} ${refusal.code}`,
    );
    expect(told).toEqual(['0 unpaid TYPE', '0 from NOT_AFTER', '1 name REQUIRED', '1 hours TYPE']);
  });

  it('adds up what was read, exactly', () => {
    const rows = [
      { unpaid: 10, hours: 0.1 },
      { unpaid: '1,2', hours: 0.2 },
      { unpaid: 25, hours: null },
    ];
    expect(namedSums(table, rows)).toEqual({ unpaidTotal: 35 });
    expect(sumOfColumn(rows, { type: 'number', key: 'hours' })).toBe(0.3);
    expect(namedSums(table, [])).toEqual({ unpaidTotal: 0 });
    expect(sumOfColumn([{ n: 2 ** 53 - 1 }, { n: 1 }], { type: 'integer', key: 'n' })).toBeNull();
  });
});
