import { isKeptDate } from './date.js';
import { plainText, type Reading } from './reading.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The identity number of a text, whose groups may be set apart and whose X may be small. */
export function readIdentityNumber(text: string): Reading<string> {
  const value = plainText(text).replaceAll(' ', '').toUpperCase();
  return isIdentityNumber(value) ? { value } : { fault: 'IDENTITY_NUMBER' };
}

/** Whether the text is an 18-character citizen identity number with a real birth date and the check digit of GB 11643-1999. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  if (!isBirthDate(text.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text[17];
}

// helpers

function isBirthDate(digits: string): boolean {
  return isKeptDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
}
