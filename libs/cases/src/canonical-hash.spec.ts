import { canonicalHash } from './canonical-hash.js';

describe('canonicalHash', () => {
  it('does not depend on the order of keys, but on everything else', () => {
    const hash = canonicalHash({ a: 1, b: [{ c: null, d: '2' }] });

    expect(canonicalHash({ b: [{ d: '2', c: null }], a: 1, e: undefined })).toBe(hash);
    expect(canonicalHash({ a: 1, b: [{ c: null, d: 2 }] })).not.toBe(hash);
    expect(canonicalHash([1, 2])).not.toBe(canonicalHash([2, 1]));
  });
});
