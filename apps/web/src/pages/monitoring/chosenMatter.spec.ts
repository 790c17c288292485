import { describe, expect, it } from 'vitest';
import { chosenMatter } from './chosenMatter.js';

const matters = [{ processId: 'first' }, { processId: 'second' }];

describe('chosenMatter', () => {
  it('is one matter unless all are asked for', () => {
    expect(chosenMatter(null, matters)).toBe('first');
    expect(chosenMatter('second', matters)).toBe('second');
    expect(chosenMatter('gone', matters)).toBe('first');
    expect(chosenMatter('all', matters)).toBeUndefined();
    expect(chosenMatter(null, [])).toBeUndefined();
  });
});
