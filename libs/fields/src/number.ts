import { isRead, plainText, type Reading } from './reading.js';

const PLAIN = /^-?\d+(\.\d+)?$/;
/** Separators group by three, and the same one throughout; anything else is a slip or another number. */
const GROUPED = /^-?[1-9]\d{0,2}(?<mark>[, ])\d{3}(\k<mark>\d{3})*(\.\d+)?$/;
/** A double keeps so many digits exactly. */
const EXACT_DIGITS = 15;

/** A number with at most so many decimal places, as `12345.6`, `12,345.6`, `１２３` or `1 200`. */
export function readNumber(text: string, decimals = EXACT_DIGITS): Reading<number> {
  const digits = readDigits(text);
  if (!isRead(digits)) return digits;
  const [whole = '', fraction = ''] = digits.value.replace('-', '').split('.');
  if (fraction.length > decimals) return { fault: decimals === 0 ? 'INTEGER' : 'DECIMALS' };
  if (`${whole.replace(/^0+/, '')}${fraction}`.length > EXACT_DIGITS) return { fault: 'TOO_LARGE' };
  return { value: Number(digits.value) + 0 };
}

/** A whole number. */
export function readInteger(text: string): Reading<number> {
  return readNumber(text, 0);
}

/** A number with thousands set apart, as it is shown: `12,345.6`. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = plainDigits(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** How many decimal places a number has. */
export function decimalsOf(value: number): number {
  return (plainDigits(value).split('.')[1] ?? '').length;
}

/** The digits of a number without what groups them. */
export function readDigits(text: string): Reading<string> {
  const plain = plainText(text);
  if (PLAIN.test(plain)) return { value: plain };
  return GROUPED.test(plain) ? { value: plain.replace(/[, ]/g, '') } : { fault: 'NUMBER' };
}

// helpers

/** Without an exponent: 1e-7 is 0.0000001. */
function plainDigits(value: number): string {
  const text = String(value);
  return /e/.test(text) ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
