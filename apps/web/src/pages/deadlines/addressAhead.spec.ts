import { describe, expect, it } from 'vitest';
import { caughtUpWith, latestOf, trailFrom, withWritten } from './addressAhead.js';

describe('addresses that the router shows late', () => {
  const typed = withWritten(withWritten(trailFrom('limit=5'), 'limit=5&start=1'), 'limit=5&start=12');

  it('are known as written here while later ones are on their way, so that what was typed since stays', () => {
    expect(latestOf(typed)).toBe('limit=5&start=12');
    expect(caughtUpWith(typed, 'limit=5&start=1')).toEqual({
      seen: 'limit=5&start=1',
      ahead: ['limit=5&start=12'],
    });
  });

  it('may be left out by the router', () => {
    expect(caughtUpWith(typed, 'limit=5&start=12')).toEqual({ seen: 'limit=5&start=12', ahead: [] });
  });

  it('are those of somebody else where nothing of them was written', () => {
    expect(caughtUpWith(typed, 'limit=30')).toBeUndefined();
    expect(caughtUpWith(trailFrom('limit=5'), 'limit=30')).toBeUndefined();
  });
});
