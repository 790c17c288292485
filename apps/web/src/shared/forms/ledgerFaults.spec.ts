import { describe, expect, it } from 'vitest';
import type { FormSchema, LedgerState } from '@/shared/api/types.js';
import { t } from '@/testing/translate.js';
import { ledgerFaults } from './ledgerFaults.js';

const schema = {
  components: [
    {
      ...{ type: 'radio', key: 'result', label: '履行情况', properties: { settles: 'full' } },
      values: [{ label: '全部付清', value: 'full' }],
    },
    {
      ...{ type: 'group', path: 'payment' },
      components: [
        {
          ...{ type: 'money', key: 'paid', label: '付了多少' },
          properties: { ledger: 'paid', ledgerOn: 'payment.on' },
        },
        { type: 'date', key: 'on', label: '付款日期' },
      ],
    },
  ],
} as unknown as FormSchema;
const state: LedgerState = {
  ...{ claimed: 1_200_000, titled: 1_000_000, titledOn: '2026-03-10' },
  ...{ paid: 400_000, outstanding: 600_000 },
};
const faults = (path: string[], data: Record<string, unknown>, of: LedgerState | null = state) =>
  ledgerFaults(path, { schema, data, today: '2026-04-01', state: of, t });

describe('ledgerFaults', () => {
  it('tells at its field what the server would refuse, also within a group', () => {
    const data = { result: 'full', payment: { paid: 500_000, on: '2026-03-09' } };
    expect(faults(['result'], data)).toEqual([
      '还有 1,000 元没有付清，不能选“全部付清”。请先登记付款，或者选择其他结果。',
    ]);
    expect(faults(['payment', 'on'], data)).toEqual([
      '“付款日期”不能早于 2026-03-10：协议或裁决那天才确定要付这笔钱。请核对日期。',
    ]);
    expect(faults(['payment', 'paid'], data)).toEqual([]);
    expect(faults(['payment', 'paid'], { payment: { paid: 600_001 } })).toEqual([
      '“付了多少”超过了还没有付的 6,000 元。请核对金额；以前登记有误的，先在案件的“款项”里冲正。',
    ]);
  });

  it('refuses nothing where nobody knows the money of the case', () => {
    expect(faults(['result'], { result: 'full' }, null)).toEqual([]);
  });
});
