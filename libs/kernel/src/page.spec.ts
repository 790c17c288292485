import { InvalidInputError } from './app.errors.js';
import { decodeCursor, encodeCursor, pageSize } from './page.js';

describe('cursors', () => {
  it('come back as they were given', () => {
    expect(decodeCursor(encodeCursor(['2026-11-22', null, 3]), 3)).toEqual(['2026-11-22', null, 3]);
  });

  it.each(['', 'x', encodeCursor(['one']), encodeCursor([{}, 1]), encodeCursor(['a\0', 1]), '!!!'])(
    'refuses %p',
    (text) => {
      expect(() => decodeCursor(text, 2)).toThrow(InvalidInputError);
    },
  );
});

describe('pageSize', () => {
  it('stays within its bounds', () => {
    expect([undefined, 0, 7, 100000].map(pageSize)).toEqual([50, 1, 7, 200]);
  });
});
