import { describe, expect, it } from 'vitest';
import { seenIn, sentFrom, startOf, unsentOf } from './searchText.js';

describe('the text of a search box', () => {
  const typed = (state: ReturnType<typeof startOf>, text: string) => ({ ...state, text });

  it('is written into the address once', () => {
    const state = typed(startOf(''), ' 王 ');
    expect(unsentOf(state)).toBe('王');
    expect(unsentOf(sentFrom(state, '王'))).toBeUndefined();
    expect(unsentOf(seenIn(sentFrom(state, '王'), '王'))).toBeUndefined();
  });

  it('keeps what was typed while the address came to say what was sent', () => {
    const sent = sentFrom(typed(startOf(''), 'ab'), 'ab');
    const back = seenIn(typed(sent, 'abc'), 'ab');
    expect(back.text).toBe('abc');
    expect(unsentOf(back)).toBe('abc');
  });

  it('keeps what was typed when the address comes to say the last of several at once', () => {
    const sent = sentFrom(sentFrom(typed(startOf(''), 'abc'), 'ab'), 'abc');
    expect(seenIn(typed(sent, 'abcd'), 'abc')).toEqual({ text: 'abcd', seen: 'abc', sent: [] });
  });

  it('gives way to an address that says something else', () => {
    expect(seenIn(typed(startOf('a'), 'ab'), 'x')).toEqual(startOf('x'));
  });
});
