import { createHash } from 'node:crypto';
import { resolveTokens } from '../demo/tokens.mjs';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const MONEY = /^(\d+)(?:\.(\d{2}))? 元$/;

/** What a writer wrote, as the system takes it: tokens replaced, `12000 元` in fen. `addDays` is the library's. */
export function valuesOf(written, names, addDays) {
  return inFen(resolveTokens(written ?? {}, names, addDays));
}

function inFen(value) {
  if (Array.isArray(value)) return value.map(inFen);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inFen(item)]));
  const [whole, yuan, fen] = typeof value === 'string' ? (MONEY.exec(value) ?? []) : [];
  return whole === undefined ? value : Number(yuan) * 100 + Number(fen ?? 0);
}

/** A valid number of the region 999999, which belongs to nobody: always the same one for a key. */
export function inventedIdentityNumber(key) {
  const digits = [...createHash('sha256').update(key).digest()];
  const two = (value) => String(value).padStart(2, '0');
  const birthday = `${1960 + (digits[0] % 40)}${two(1 + (digits[1] % 12))}${two(1 + (digits[2] % 28))}`;
  const body = `999999${birthday}${two(digits[3] % 100)}${digits[4] % 10}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + CHECK_CHARACTERS[sum % 11];
}
