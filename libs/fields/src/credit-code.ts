import { plainText, type Reading } from './reading.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = 31;

/** The credit code of a text, whose groups may be set apart and whose letters may be small. */
export function readCreditCode(text: string): Reading<string> {
  const value = plainText(text).replaceAll(' ', '').toUpperCase();
  return isCreditCode(value) ? { value } : { fault: 'CREDIT_CODE' };
}

/** Whether the text is an 18-character unified social credit code with the check character of GB 32100-2015. */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS] === text[17];
}
