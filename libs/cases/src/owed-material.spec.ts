import { readOwed } from './owed-material.js';

const DECLARED = {
  codes: '=missing',
  by: null,
  materials: [{ code: 'lease', label: '租赁合同', labelEn: 'Lease' }],
};

describe('what a value says is owed', () => {
  it.each([
    ['nothing', [], []],
    ['one that the model names', 'lease', ['lease 租赁合同 Lease']],
    ['one that nobody names', ['x'], ['x x null']],
    ['one of a catalogue', [{ code: 'm1', label: '身份证明' }], ['m1 身份证明 null']],
    ['one of a catalogue without words', [{ code: 'm1' }], ['m1 m1 null']],
    ['one twice', ['lease', ' lease '], ['lease 租赁合同 Lease']],
  ])('is read: %s', (_, value, expected) => {
    const read = readOwed(value, '2026-12-08', DECLARED);
    expect(read?.map(({ code, label, labelEn }) => `${code} ${label} ${labelEn}`)).toEqual(expected);
    expect(read?.every(({ owedBy }) => owedBy === '2026-12-08')).toBe(true);
  });

  it.each([[7], [true], [{ label: '身份证明' }], [''], [Array.from({ length: 51 }, (_, n) => `m${n}`)]])(
    'is unreadable: %p',
    (value) => {
      expect(readOwed(value, null, DECLARED)).toBeUndefined();
    },
  );

  it('holds nothing that cannot be stored, and no novel', () => {
    expect(readOwed([`a\0b${'c'.repeat(200)}`], null, DECLARED)?.[0]?.code).toBe(`ab${'c'.repeat(98)}`);
  });
});
