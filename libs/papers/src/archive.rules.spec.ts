import { FILING_RULES, catalogueOf, retainUntil } from './archive.rules.js';

describe('retainUntil', () => {
  it('counts whole years', () => {
    expect(retainUntil('2026-03-10', 10)).toBe('2036-03-10');
    expect(retainUntil('2028-02-29', 5)).toBe('2033-02-28');
  });
});

describe('catalogueOf', () => {
  const papers = [{ no: '牌头受字〔2026〕1号', title: '受理通知书', issuedOn: '2026-03-03' }];
  const rules = {
    ...FILING_RULES,
    first: ['登记表', '证据材料'],
    last: ['销号审批表'],
    payments: '付款凭证',
  };
  const lines = (hasPayments: boolean) =>
    catalogueOf(rules, '2026-03-02', papers, hasPayments).map(
      ({ no, title, on }) => `${no} ${title} ${on ?? ''}`,
    );

  it('numbers the papers of a file from the application to the proof of payment', () => {
    expect(lines(true)).toEqual([
      '1 登记表 2026-03-02',
      '2 证据材料 2026-03-02',
      '3 受理通知书 2026-03-03',
      '4 付款凭证 ',
      '5 销号审批表 ',
    ]);
  });

  it('has no proof of payment where nothing was paid', () => {
    expect(lines(false).at(-1)).toBe('4 销号审批表 ');
  });
});
