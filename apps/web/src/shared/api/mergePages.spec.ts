import { describe, expect, it } from 'vitest';
import { mergePages } from './mergePages.js';

const row = (id: string, text = id) => ({ id, text });

describe('mergePages', () => {
  it('joins pages in their order', () => {
    const pages = [
      { items: [row('a'), row('b')], nextCursor: '2' },
      { items: [row('c')], nextCursor: null },
    ];
    expect(mergePages(pages, ({ id }) => id).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('shows a row that moved between two reads once, as read last', () => {
    const pages = [
      [row('a'), row('b', 'old')],
      [row('b', 'new'), row('c')],
    ].map((items) => ({ items, nextCursor: null }));
    expect(mergePages(pages, ({ id }) => id)).toEqual([row('a'), row('b', 'new'), row('c')]);
  });

  it('is empty before the first page', () => {
    expect(mergePages(undefined, String)).toEqual([]);
  });
});
