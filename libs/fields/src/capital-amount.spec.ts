import * as fc from 'fast-check';
import { capitalAmount } from './capital-amount.js';

describe('an amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [10_000, '壹佰元整'],
    [1_860_000, '壹万捌仟陆佰元整'],
    [1_860_050, '壹万捌仟陆佰元零伍角整'],
    [1_860_105, '壹万捌仟陆佰零壹元零伍分'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [640_714, '陆仟肆佰零柒元壹角肆分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [1_680_032, '壹万陆仟捌佰元零叁角贰分'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_010_000_000, '壹亿零壹拾万元整'],
    [-1_000, '负壹拾元整'],
  ])('%d fen is %s', (fen, text) => {
    expect(capitalAmount(fen)).toBe(text);
  });

  it('says the same amount as its figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (fen) => {
        const text = capitalAmount(fen);
        expect(fenOf(text)).toBe(fen);
        // nothing is said twice, and nothing can be written behind it
        expect(text).not.toMatch(/零零|零[万亿]|.零元/);
        expect(text).toMatch(fen % 10 === 0 ? /整$/ : /分$/);
      }),
      { examples: [[0], [1], [100], [100_000_000]] },
    );
  });
});

/** Reads capitals by their meaning, without a look at how they are made. */
function fenOf(text: string): number {
  const [whole = '', rest = ''] = text.includes('元') ? text.split('元') : ['', text];
  const digit = (letter: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(letter);
  const cents = [...rest.matchAll(/([壹贰叁肆伍陆柒捌玖])([角分])/g)];
  return (
    100 * wholeOf(whole, digit) +
    cents.reduce((sum, [, letter = '', unit]) => sum + digit(letter) * (unit === '角' ? 10 : 1), 0)
  );
}

function wholeOf(text: string, digit: (letter: string) => number): number {
  for (const [unit, value] of [
    ['亿', 100_000_000],
    ['万', 10_000],
    ['仟', 1000],
    ['佰', 100],
    ['拾', 10],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return wholeOf(text.slice(0, at), digit) * value + wholeOf(text.slice(at + 1), digit);
  }
  const letter = text.replaceAll('零', '');
  return letter === '' ? 0 : digit(letter);
}
