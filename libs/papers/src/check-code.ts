import { randomInt } from 'node:crypto';

/** No letters that look like digits. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A code by which a paper is found, and which nobody guesses, e.g. `7KQ2-M9XB-HT4C-W3PD`. */
export function newCheckCode(): string {
  const letters = Array.from({ length: GROUPS * GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}
