import { isCreditCode } from './credit-code.js';
import { isIdentityNumber } from './identity-number.js';

describe('isIdentityNumber', () => {
  it('accepts the example of GB 11643', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
  });

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['a day that does not exist', '110105194902300020'],
    ['a lower-case x', '11010519491231002x'],
    ['fifteen digits', '110105491231002'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(isIdentityNumber(text)).toBe(false);
  });

  it('notices every single wrong digit', () => {
    const valid = '11010519491231002X';
    for (let index = 0; index < 17; index += 1) {
      const wrong = String((Number(valid[index]) + 1) % 10);
      expect(isIdentityNumber(valid.slice(0, index) + wrong + valid.slice(index + 1))).toBe(false);
    }
  });
});

describe('isCreditCode', () => {
  it('accepts a code with the check character of GB 32100', () => {
    expect(isCreditCode('91330100799655058B')).toBe(true);
  });

  it.each([
    ['a wrong check character', '91330100799655058C'],
    ['a letter outside the alphabet', '9133010079965505IB'],
    ['seventeen characters', '91330100799655058'],
  ])('refuses %s', (_, text) => {
    expect(isCreditCode(text)).toBe(false);
  });
});
