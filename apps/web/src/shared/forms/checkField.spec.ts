import { describe, expect, it } from 'vitest';
import type { FormField } from '@/shared/api/types.js';
import { t } from '@/testing/translate.js';
import { checkField } from './checkField.js';
import { faultPath, samePath } from './faultPath.js';
import { formFaultText } from './formFaultText.js';

const field = (properties: Record<string, string>): FormField => ({
  type: 'textfield',
  key: 'x',
  label: '日期',
  properties,
});
const check = (properties: Record<string, string>, value: unknown, others: Record<string, unknown> = {}) =>
  checkField(
    field(properties),
    value,
    { today: '2026-06-03', valueOf: (name) => others[name], numberOf: Number, isNamed: () => true },
    t,
  );

describe('checkField', () => {
  it('checks identity numbers and credit codes as the server does', () => {
    expect(check({ check: 'idcard' }, '11010519491231002x')).toEqual([]);
    expect(check({ check: 'idcard' }, '110105194912310021')).toEqual([
      '“日期”不是有效的居民身份证号码，请核对 18 位号码。',
    ]);
    expect(check({ check: 'uscc' }, '91350100M000100Y44')).toHaveLength(1);
  });

  it('compares dates with today and with other values', () => {
    expect(check({ notAfter: 'today' }, '2026-06-04')).toEqual(['“日期”不能晚于 2026-06-03。']);
    expect(check({ notBefore: 'receivedOn' }, '2026-05-01', { receivedOn: '2026-05-20' })).toEqual([
      '“日期”不能早于 2026-05-20。',
    ]);
    expect(check({ notBefore: 'receivedOn' }, '2026-05-01')).toEqual([]);
  });

  it('says nothing about an empty value', () => {
    expect(check({ check: 'idcard' }, '')).toEqual([]);
    expect(check({ notAfter: 'today' }, null)).toEqual([]);
  });
});

describe('formFaultText', () => {
  it('puts the built-in English faults into the words of the server', () => {
    expect(formFaultText('Field is required.', '姓名', t)).toBe('请填写“姓名”。');
    expect(formFaultText('Field must have minimum value of 0.01.', '金额', t)).toBe('“金额”不能小于 0.01。');
    expect(formFaultText('Field must match pattern ^x$.', '电话', t)).toBe('“电话”的格式不正确。');
    expect(formFaultText('请写清楚。', '电话', t)).toBe('请写清楚。');
  });
});

describe('faultPath', () => {
  it('reads the path of a value in a row', () => {
    expect(faultPath('variables.wageRows[0].unpaid')).toEqual(['wageRows', 0, 'unpaid']);
    expect(samePath(faultPath('variables.a.b'), ['a', 'b'])).toBe(true);
    expect(samePath(['a'], ['a', 'b'])).toBe(false);
  });
});
