import { candidateGroup, candidateGroups } from './candidate-group.js';

describe('a candidate group', () => {
  it('is a role of a unit', () => {
    expect(candidateGroup('zj.arb/arb-head')).toEqual({ unit: 'zj.arb', role: 'arb-head' });
    expect(candidateGroup('zj.arb')).toEqual({ unit: 'zj.arb', role: '' });
  });

  it('comes in lists', () => {
    expect(candidateGroups('a/x, b/y').map(({ unit }) => unit)).toEqual(['a', 'b']);
    expect([candidateGroups(null), candidateGroups('')]).toEqual([[], []]);
  });
});
