import { textOfEntry, valueOfEntry } from './entry.js';
import { faultOfField } from './field-faults.js';
import { refusalText } from './field-refusal.js';
import { entryKindOf, type FieldDefinition } from './field.js';

const date: FieldDefinition = { type: 'datetime', key: 'on', dateLabel: '日期', subtype: 'date' };
const money: FieldDefinition = {
  type: 'number',
  label: '金额',
  decimalDigits: 2,
  validate: { min: 0.01 },
  properties: { money: 'fen' },
};
const persons: FieldDefinition = { type: 'number', label: '人数', decimalDigits: 0 };

function refusal(field: FieldDefinition, value: unknown): string | undefined {
  const fault = faultOfField(field, value, {
    today: '2026-11-22',
    valueOf: () => undefined,
    numberOf: Number,
    isNamed: (_, code) => code === 'zj.t09',
  });
  return fault && refusalText(fault);
}

describe('a field whose text is read', () => {
  it('has a kind by its own type, and by what a field of form-js declares', () => {
    expect(['date', 'money', 'integer', 'identityNumber', 'creditCode', 'phone'].map(kind)).toEqual([
      'date',
      'money',
      'integer',
      'identityNumber',
      'creditCode',
      'phone',
    ]);
    expect([date, money, persons].map(entryKindOf)).toEqual(['date', 'money', 'integer']);
    expect(entryKindOf({ type: 'textfield', properties: { check: 'phone' } })).toBe('phone');
    expect(entryKindOf({ type: 'textfield' })).toBeUndefined();
  });

  it.each([
    [date, '20261120', '2026-11-20', '2026-11-20'],
    [money, '12，345.5', 1_234_550, '12,345.50'],
    [persons, '１２', 12, '12'],
    [{ type: 'datetime', subtype: 'time' }, '9：05', '09:05', '09:05'],
    [
      { type: 'datetime', subtype: 'datetime' },
      '2026/11/20 9:05',
      '2026-11-20T09:05:00+08:00',
      '2026-11-20 09:05',
    ],
    [{ type: 'number', decimalDigits: 2, serializeToString: true }, '1,200.5', '1200.5', '1200.5'],
  ] as const)('of %p keeps %p as %p', (field, text, value, shown) => {
    expect(valueOfEntry(field, text)).toBe(value);
    expect(textOfEntry(field, value)).toBe(shown);
    expect(refusal(field, value)).toBeUndefined();
  });

  it.each([
    [date, '2026-02-30', '“日期”：没有这一天，请核对年、月、日。'],
    [date, '昨天', '“日期”应写明年、月、日，如 2026-01-31。'],
    [money, '1e3', '“金额”应为以元为单位的金额，如 12345.50。'],
    [money, '12.345', '“金额”最多 2 位小数。'],
    [money, '0', '“金额”不能小于 ¥0.01。'],
    [persons, '12.5', '“人数”应为整数。'],
    [persons, '十', '“人数”应为数字，如 1200。'],
  ])('of %p keeps the refused text %p and says why', (field, text, words) => {
    expect(refusal(field, valueOfEntry(field, text))).toBe(words);
    expect(textOfEntry(field, valueOfEntry(field, text))).toBe(text);
  });

  it.each([
    ['checkbox', false, '请勾选“同意”。'],
    ['radio', null, '请选择“同意”。'],
    ['checklist', [], '请选择“同意”。'],
    ['textfield', '', '请填写“同意”。'],
  ])('asks for a required %s as it is answered', (type, value, words) => {
    expect(refusal({ type, label: '同意', validate: { required: true } }, value)).toBe(words);
  });

  it('refuses what only a program would send', () => {
    expect(refusal(date, '20261120')).toBe('“日期”应写明年、月、日，如 2026-01-31。');
    expect(refusal(money, 12.5)).toBe('“金额”应为以分为单位的整数金额。');
    expect(refusal(persons, '12')).toBe('“人数”应为整数。');
    expect(refusal(persons, Number.NaN)).toBe('“人数”应为整数。');
  });

  it('is empty when its text is', () => {
    expect(valueOfEntry(date, '  ')).toBeNull();
    expect(textOfEntry(money, null)).toBe('');
  });
});

describe('a field that declares a unit', () => {
  const days: FieldDefinition = {
    ...{ type: 'integer', label: '期限', appearance: { suffixAdorner: '天' } },
  };
  const weight: FieldDefinition = {
    ...{ type: 'number', label: '重量', decimalDigits: 2, appearance: { suffixAdorner: '千克' } },
  };

  it.each([
    [days, '15天', 15],
    [days, '１５ 天', 15],
    [days, '15', 15],
    [weight, '1,200.5千克', 1200.5],
    [{ ...money, appearance: { prefixAdorner: '¥', suffixAdorner: '元' } }, '￥12，345.5元', 1_234_550],
  ])('%p reads %p as %p', (field, text, value) => {
    expect(valueOfEntry(field, text)).toBe(value);
    expect(refusal(field, value)).toBeUndefined();
  });

  it.each([
    [days, '15月', '“期限”的单位是天，请换算后填写。'],
    [days, '2周', '“期限”的单位是天，请换算后填写。'],
    [days, '¥15', '“期限”的单位是天，请换算后填写。'],
    [weight, '3克', '“重量”的单位是千克，请换算后填写。'],
    [{ ...money, appearance: { suffixAdorner: '元' } }, '3万元', '“金额”的单位是元，请换算后填写。'],
    [days, '天', '“期限”应为数字，如 1200。'],
    [days, '十五天', '“期限”应为数字，如 1200。'],
    [days, '12.5天', '“期限”应为整数。'],
    [persons, '12天', '“人数”应为数字，如 1200。'],
    [{ ...days, appearance: { suffixAdorner: '=unit' } }, '15天', '“期限”应为数字，如 1200。'],
  ])('%p refuses %p', (field, text, words) => {
    expect(valueOfEntry(field, text)).toBe(text);
    expect(refusal(field, text)).toBe(words);
  });
});

describe('a field that names a unit or a person', () => {
  it.each([
    [{ type: 'unit', label: '承办单位' }, 'zj.t09', undefined],
    [{ type: 'unit', label: '承办单位' }, '某镇', '“承办单位”：没有这个单位，请从列表中选择。'],
    [{ type: 'unit', label: '承办单位' }, ['zj.t09'], '“承办单位”：没有这个单位，请从列表中选择。'],
    [{ type: 'user', label: '承办人' }, 'nobody', '“承办人”：没有这个人，请从列表中选择。'],
  ])('%p answers %p with %p', (field, value, words) => {
    expect(refusal(field, value)).toBe(words);
  });
});

describe('an option that rules out the others', () => {
  const before: FieldDefinition = {
    type: 'checklist',
    label: '程序',
    values: [
      { label: '没有', value: 'none' },
      { label: '仲裁', value: 'arbitration' },
    ],
    properties: { exclusive: 'none' },
  };

  it('stands alone', () => {
    expect(refusal(before, ['none', 'arbitration'])).toBe('“程序”选了“没有”，就不能同时选其他。');
    expect(refusal(before, ['none'])).toBeUndefined();
    expect(refusal(before, ['arbitration'])).toBeUndefined();
  });
});

function kind(type: string) {
  return entryKindOf({ type });
}
