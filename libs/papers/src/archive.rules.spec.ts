import { catalogueOf, retainUntil } from './archive.rules.js';

describe('retainUntil', () => {
  it('keeps award files ten years and others five', () => {
    expect(retainUntil('2026-03-10', ['award'])).toBe('2036-03-10');
    expect(retainUntil('2026-03-10', ['arb-review'])).toBe('2031-03-10');
    expect(retainUntil('2028-02-29', [])).toBe('2033-02-28');
  });
});

describe('catalogueOf', () => {
  it('numbers the papers of a file from the application to the proof of payment', () => {
    const papers = [{ no: '牌头调受字〔2026〕1号', title: '调解受理通知书', issuedOn: '2026-03-03' }];
    const catalogue = catalogueOf('2026-03-02', papers, true);
    expect(catalogue.map(({ no, title }) => `${no} ${title}`)).toEqual([
      '1 诉求登记表',
      '2 身份证明与证据材料',
      '3 调解受理通知书',
      '4 工资支付凭证',
      '5 销号审批表',
    ]);
  });
});
