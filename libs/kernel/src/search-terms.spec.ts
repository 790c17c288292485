import { readSearch, searchTermsOf } from './search-terms.js';

describe('searchTermsOf', () => {
  it('gives characters and adjacent pairs, once each', () => {
    expect(searchTermsOf(['张三', null, '三张'])).toEqual(['张', '三', '张三', '三张']);
  });

  it('does not pair across a space and folds case and width', () => {
    expect(searchTermsOf(['Ａ b'])).toEqual(['a', 'b']);
  });

  it('takes no notice of marks that nobody sees', () => {
    expect(searchTermsOf(['张\u200B三\uFEFF'])).toEqual(['张', '三', '张三']);
    expect(readSearch('\u202A张三\u202C')).toEqual({ words: ['张三'], terms: ['张三'] });
  });

  it('does not cut characters outside the basic plane', () => {
    expect(searchTermsOf(['𠮷祥'])).toEqual(['𠮷', '祥', '𠮷祥']);
  });
});

describe('readSearch', () => {
  it('asks for pairs, and for the character where a word has only one', () => {
    expect(readSearch(' 欠薪投 张 ')).toEqual({ words: ['欠薪投', '张'], terms: ['欠薪', '薪投', '张'] });
  });

  it('asks for nothing when nothing was typed', () => {
    expect(readSearch('  ')).toBeUndefined();
    expect(readSearch(undefined)).toBeUndefined();
  });

  it('finds only terms that were stored', () => {
    const stored = new Set(searchTermsOf(['330681-GZWQ-20261122-00001', '示例-张三']));

    for (const query of ['00001', 'gzwq', '张三', '330681-GZWQ-20261122-00001']) {
      expect(readSearch(query)?.terms.every((term) => stored.has(term))).toBe(true);
    }
  });
});
