import { isPersonalPhone } from './phone.js';
import { plainText } from './reading.js';

/** Of today and of before 1999; one with a slip belongs to a person as well. */
const IDENTITY_SHAPE = /^\d{15}$|^\d{17}[\dX]$/;

/** Whether a text may be the number of a person or of their phone, as people write it: it is in no log. */
export function mayBePersonal(text: string): boolean {
  const plain = plainText(text).replaceAll(/[ -]/g, '').toUpperCase();
  return IDENTITY_SHAPE.test(plain) || isPersonalPhone(text);
}
