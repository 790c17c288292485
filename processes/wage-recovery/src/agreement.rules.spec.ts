import { type AgreementDraft, soundAgreement } from './agreement.rules.js';

const draft: AgreementDraft = {
  amount: 1_860_000,
  performOn: '2026-10-20',
  payMethod: 'bank',
  wageOnly: true,
  signedOn: '2026-09-17',
  claims: '',
};
const checked = (changes: AgreementDraft, claimedFen: number | null = 1_860_000) =>
  soundAgreement({ ...draft, ...changes }, { claimedFen, today: '2026-09-17' });

describe('soundAgreement', () => {
  it('accepts an agreement about the whole claim, signed today', () => {
    expect(checked({})).toEqual({
      amountFen: 1_860_000,
      performOn: '2026-10-20',
      payMethod: 'bank',
      wageOnly: true,
      signedOn: '2026-09-17',
      claims: null,
    });
  });

  it('may be paid on the day it is signed', () => {
    expect(checked({ performOn: '2026-09-17' }).performOn).toBe('2026-09-17');
  });

  it('does not compare with a claim that is not known', () => {
    expect(checked({ amount: 9_999_999 }, null).amountFen).toBe(9_999_999);
  });

  it.each<[string, AgreementDraft, string]>([
    ['no amount', { amount: null }, '大于 0'],
    ['nothing to pay', { amount: 0 }, '大于 0'],
    ['a part of a fen', { amount: 0.5 }, '大于 0'],
    ['more than was claimed', { amount: 1_860_001 }, '超过诉求金额 ¥18,600.00'],
    ['a signature of tomorrow', { signedOn: '2026-09-18' }, '还没有到'],
    ['payment before the signature', { performOn: '2026-09-16' }, '早于签订日期'],
    ['no date of payment', { performOn: null }, '请填写最迟付款日期'],
    ['a day that does not exist', { signedOn: '2026-02-30' }, '请填写签订日期'],
  ])('refuses %s', (_, changes, reason) => {
    expect(() => checked(changes)).toThrow(reason);
  });
});
