import { endTermsOf, readSearch, searchTermsOf } from './search-terms.js';

describe('searchTermsOf', () => {
  it('gives characters, pairs and triples, once each', () => {
    expect(searchTermsOf(['张三', null, '三张'])).toEqual(['张', '三', '张三', '三张']);
    expect(searchTermsOf(['欠薪投诉'])).toEqual([...'欠薪投诉', '欠薪', '薪投', '投诉', '欠薪投', '薪投诉']);
  });

  it('does not pair across a space and folds case and width', () => {
    expect(searchTermsOf(['Ａ b'])).toEqual(['a', 'b']);
  });

  it('takes no notice of marks that nobody sees', () => {
    expect(searchTermsOf(['张\u200B三\uFEFF'])).toEqual(['张', '三', '张三']);
    expect(readSearch('\u202A张三\u202C')).toEqual([{ word: '张三', terms: ['张三'], endTerm: null }]);
  });

  it('does not cut characters outside the basic plane', () => {
    expect(searchTermsOf(['𠮷祥'])).toEqual(['𠮷', '祥', '𠮷祥']);
  });
});

describe('readSearch', () => {
  it('asks for triples, and for the whole word where it is shorter', () => {
    expect(readSearch(' 欠薪投诉 张 欠薪')).toEqual([
      { word: '欠薪投诉', terms: ['欠薪投', '薪投诉'], endTerm: null },
      { word: '张', terms: ['张'], endTerm: null },
      { word: '欠薪', terms: ['欠薪'], endTerm: null },
    ]);
  });

  it('asks for nothing when nothing was typed', () => {
    expect(readSearch('  ')).toBeUndefined();
    expect(readSearch(undefined)).toBeUndefined();
  });

  it('finds only terms that were stored', () => {
    const stored = new Set(searchTermsOf(['330681-GZWQ-20261122-00001', '示例-张三']));

    for (const query of ['00001', 'gzwq', '张三', '330681-GZWQ-20261122-00001']) {
      const terms = readSearch(query)?.flatMap((one) => one.terms) ?? [];
      expect(terms.length).toBeGreaterThan(0);
      expect(terms.every((term) => stored.has(term))).toBe(true);
    }
  });
});

describe('endTermsOf', () => {
  it('keeps the last four of a number however it is written, and nothing else of it', () => {
    expect(endTermsOf(['11010519491231002X', '138 0000 0012', '0575-8700００12', null, ''])).toEqual([
      '#0012',
      '#002x',
    ]);
  });

  it('keeps nothing of what is no number of a person', () => {
    expect(endTermsOf(['12345', '不详', '无身份证号码可查'])).toEqual([]);
  });

  it.each(['002X', '0012', '００１２'])('is asked for by what may be such an end: %s', (query) => {
    const [{ endTerm } = { endTerm: null }] = readSearch(query) ?? [];
    expect(endTermsOf(['11010519491231002X', '13800000012'])).toContain(endTerm);
  });

  it.each(['012', '00012', 'gzwq', '张三李四'])('is not asked for by another word: %s', (query) => {
    expect(readSearch(query)).toMatchObject([{ endTerm: null }]);
  });
});
