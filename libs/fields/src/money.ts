import { readDigits } from './number.js';
import { isRead, plainText, type Reading } from './reading.js';

/** Whole fen of an amount in yuan, as `12345.5`, `12,345.50`, `¥1 200` or `12000元`. */
export function readMoney(text: string): Reading<number> {
  const digits = readDigits(plainText(text).replace(/^¥ ?/, '').replace(/ ?元$/, ''));
  if (!isRead(digits)) return digits;
  const [whole = '', fraction = ''] = digits.value.split('.');
  if (fraction.length > 2) return { fault: 'DECIMALS' };
  // put together as text: 4.35 * 100 is not 435
  const fen = Number(`${whole}${fraction.padEnd(2, '0')}`) + 0;
  return Number.isSafeInteger(fen) ? { value: fen } : { fault: 'TOO_LARGE' };
}

/** An amount in yuan with thousands set apart and cents where there are some: `12,345`, `12,345.50`. */
export function formatMoney(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const [yuan, cents] = [digits.slice(0, -2), digits.slice(-2)];
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}${cents === '00' ? '' : `.${cents}`}`;
}

/** "¥12,350.00" from fen. */
export function moneyText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const abs = Math.abs(Math.round(fen));
  const yuan = Math.floor(abs / 100).toLocaleString('en-US');
  return `${sign}¥${yuan}.${String(abs % 100).padStart(2, '0')}`;
}
