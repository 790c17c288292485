export const CENSOR = '[removed]';

const FIELDS = [
  'idNo',
  'applicantIdNo',
  'phone',
  'applicantPhone',
  'password',
  'token',
  'authorization',
  'cookie',
];

/** Fields whose values never reach a log, at the first three levels of a logged object. */
export const REDACTED_PATHS = FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]).concat(
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
);

const IDENTITY_NUMBER = /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx](?![\dXx])/g;
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Removes identity and mobile numbers that a message carries in its text. */
export function censorText(text: string): string {
  return text.replace(IDENTITY_NUMBER, CENSOR).replace(MOBILE_NUMBER, CENSOR);
}
