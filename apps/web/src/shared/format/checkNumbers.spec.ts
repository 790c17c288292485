import { describe, expect, it } from 'vitest';
import { isCreditCode, isIdentityNumber } from './checkNumbers.js';
import { maskIdentityNumber, maskPhone } from './mask.js';

// The example of GB 11643-1999 and codes made by its rule; they belong to nobody.
describe('isIdentityNumber', () => {
  it('accepts a right check digit, X included', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('440524188001010014')).toBe(true);
  });

  it('refuses a wrong check digit, date or length', () => {
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('11010519491331002X')).toBe(false);
    expect(isIdentityNumber('1101051949123100')).toBe(false);
    expect(isIdentityNumber('11010519491231002x')).toBe(false);
  });
});

describe('isCreditCode', () => {
  it('accepts a right check character and refuses others', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(isCreditCode('91350100M000100Y4')).toBe(false);
    expect(isCreditCode('91350100I000100Y43')).toBe(false);
  });
});

describe('masks', () => {
  it('keep only the ends', () => {
    expect(maskIdentityNumber('11010519491231002X')).toBe('110*************2X');
    expect(maskPhone('13800000000')).toBe('*******0000');
  });
});
