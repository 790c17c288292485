import { describe, expect, it } from 'vitest';
import { unreadParts, withoutParts } from './unreadParts.js';

const NAMES = { period: ['month', 'year'], unit: 'any' } as const;

const unread = (address: string) => unreadParts(new URLSearchParams(address), NAMES);

describe('the parts of an address that a page does not read', () => {
  it('are none where all of it is known', () => {
    expect(unread('')).toEqual([]);
    expect(unread('period=month&unit=zj.t09')).toEqual([]);
    expect(unread('period=&unit=')).toEqual([]);
  });

  it('are values and names that it does not know, and what is said a second time', () => {
    expect(unread('period=decade')).toEqual([['period', 'decade']]);
    expect(unread('perod=month')).toEqual([['perod', 'month']]);
    expect(unread('constructor=x')).toEqual([['constructor', 'x']]);
    expect(unread('period=month&period=year')).toEqual([['period', 'year']]);
    expect(unread('unit=a&unit=a')).toEqual([['unit', 'a']]);
  });

  it('can be taken out, and nothing else with them', () => {
    for (const address of ['period=decade&unit=a&x=1', 'unit=a&unit=a&period=decade', 'unit=a&unit=b']) {
      const search = new URLSearchParams(address);
      const left = withoutParts(search, unreadParts(search, NAMES));
      expect(left.toString()).toBe('unit=a');
    }
  });
});
