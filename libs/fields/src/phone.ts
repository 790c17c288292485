import { plainText, type Reading } from './reading.js';

const MOBILE = /^1[3-9]\d{9}$/;
/** Area code, number and, where there is one, the extension. */
const FIXED = /^(0\d{2,3}-?\d{7,8}|[2-9]\d{6,7})(-\d{1,6})?$/;
/** 12333, 12345, 95588, 400-820-8820 and their kind. */
const SERVICE = /^(1\d{2,4}|9\d{4,5}|[48]00-?\d{3}-?\d{4})$/;
const ABROAD = /^\+(?!86)\d{7,15}$/;

/** The telephone number of a text: blanks go, of mobile numbers the hyphens and the code of China too. */
export function readPhone(text: string): Reading<string> {
  const plain = plainText(text)
    .replace(/^\((0\d{2,3})\)/, '$1-')
    .replaceAll(' ', '');
  const mobile = plain.replaceAll('-', '').replace(/^(\+|00)86/, '');
  if (MOBILE.test(mobile)) return { value: mobile };
  const isNumber = [FIXED, SERVICE, ABROAD].some((shape) => shape.test(plain));
  return isNumber ? { value: plain } : { fault: 'PHONE' };
}

/** Whether a text is the telephone number of somebody, and not that of a service that everybody calls. */
export function isPersonalPhone(text: string): boolean {
  const reading = readPhone(text);
  return 'value' in reading && !SERVICE.test(reading.value);
}
