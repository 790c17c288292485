import { describe, expect, it } from 'vitest';
import { openAtFirst, pathTo, treeLines } from './unitTree.js';

const unit = (code: string, retired = false) => ({
  code,
  name: `名 ${code}`,
  level: 'town',
  retired,
  retiredOn: null,
});
const UNITS = ['hy', 'hy.a', 'hy.a.x', 'hy.a.x.y', 'hy.b'].map((code) => unit(code));
const codes = (open: string[], text = '') =>
  treeLines(UNITS, new Set(open), text).map(({ code, depth }) => `${depth} ${code}`);

describe('the tree of units', () => {
  it('shows what is open', () => {
    expect(codes([])).toEqual(['0 hy']);
    expect(codes(openAtFirst(UNITS))).toEqual(['0 hy', '1 hy.a', '1 hy.b']);
    expect(codes(['hy', 'hy.a'])).toEqual(['0 hy', '1 hy.a', '2 hy.a.x', '1 hy.b']);
    // one that is open below one that is not
    expect(codes(['hy.a'])).toEqual(['0 hy']);
  });

  it('finds by name or code, whatever is open', () => {
    expect(codes([], 'hy.a.x')).toEqual(['0 hy.a.x', '0 hy.a.x.y']);
    expect(codes([], '名 hy.b')).toEqual(['0 hy.b']);
  });

  it('says which units stand above one, also where one between them is missing', () => {
    expect(pathTo('hy.a.x.y', UNITS)).toEqual(['hy', 'hy.a', 'hy.a.x']);
    expect(pathTo('hy.c.z', [...UNITS, unit('hy.c.z')])).toEqual(['hy']);
  });

  it('marks what is retired', () => {
    expect(treeLines([unit('hy', true)], new Set(), '')).toMatchObject([
      { isRetired: true, hasChildren: false },
    ]);
  });
});
