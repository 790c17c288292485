import { maskIdentityNumber, maskPhone } from '@app/fields';

/** Of today and of before 1999, also with a slip; blanks as people group them. */
const IDENTITY_NUMBER = /(?<![\da-z])(?:\d{6} ?\d{8} ?\d{3}[\dx]|\d{15})(?![\da-z])/gi;
/** Mobile numbers, and fixed ones with their area code; without it they are no different from a day or a sum. */
const PHONE = /(?<![\da-z])(?:(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[ -]?\d{7,8})(?![\da-z])/gi;
const FULL_WIDTH = /[０-９]/g;
const FULL_WIDTH_DISTANCE = 0xfee0;

/** A text that people wrote, with the identity numbers and phones that stand in it masked. */
export function maskNumbersIn(text: string): string {
  return text
    .replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_DISTANCE))
    .replace(IDENTITY_NUMBER, (number) => maskIdentityNumber(number.replaceAll(' ', '')))
    .replace(PHONE, maskPhone);
}
