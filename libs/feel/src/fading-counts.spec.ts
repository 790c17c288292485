import { FadingCounts } from './fading-counts.js';

describe('FadingCounts', () => {
  it('forgets a count some time after the last one', () => {
    let now = 0;
    const counts = new FadingCounts(1000, 10, () => now);
    counts.add('a');
    now = 900;
    expect(counts.add('a')).toBe(2);
    now = 1800;
    expect(counts.of('a')).toBe(2);
    now = 1900;
    expect(counts.of('a')).toBe(0);
    expect(counts.add('a')).toBe(1);
  });

  it('keeps the newest only', () => {
    const counts = new FadingCounts(1000, 2, () => 0);
    ['a', 'b', 'a', 'c'].forEach((key) => counts.add(key));

    expect(['a', 'b', 'c'].map((key) => counts.of(key))).toEqual([2, 0, 1]);
  });
});
