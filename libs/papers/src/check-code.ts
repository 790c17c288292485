import { randomInt } from 'node:crypto';
import { create } from 'qrcode';

/** No letters that look like digits. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A code by which a paper is found, and which nobody guesses, e.g. `7KQ2-M9XB-HT4C-W3PD`. */
export function newCheckCode(): string {
  const letters = Array.from({ length: GROUPS * GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** The squares of a QR code, row by row, `1` for the dark ones. */
export function qrRows(text: string): string[] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.slice(row * size, (row + 1) * size)).join(''),
  );
}
