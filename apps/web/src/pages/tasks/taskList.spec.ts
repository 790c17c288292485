import { describe, expect, it } from 'vitest';
import { nextTaskKey } from './nextTaskKey.js';
import { readTaskFilter } from './useTaskFilter.js';

const rows = ['1', '2', '3'].map((taskKey) => ({ taskKey }));

describe('nextTaskKey', () => {
  it('goes down, at the end up, and ends with the last task', () => {
    expect(nextTaskKey(rows, '1')).toBe('2');
    expect(nextTaskKey(rows, '3')).toBe('2');
    expect(nextTaskKey([{ taskKey: '1' }], '1')).toBeUndefined();
    expect(nextTaskKey(rows, '9')).toBe('1');
    expect(nextTaskKey([], undefined)).toBeUndefined();
  });
});

describe('readTaskFilter', () => {
  it('reads the address and starts with one’s own tasks', () => {
    expect(readTaskFilter(new URLSearchParams('view=group&due=week'))).toMatchObject({
      view: 'group',
      due: 'week',
    });
    expect(readTaskFilter(new URLSearchParams('view=x'))).toMatchObject({ view: 'mine', due: undefined });
  });
});
