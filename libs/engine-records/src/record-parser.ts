import type { EngineRecord } from './engine-record.js';

const LONG_INTEGER_DIGITS = 16;
const LARGEST_INTEGER = 2 ** 31 - 1;
/** The end of the year 9999, in milliseconds. */
const LATEST_MS = 253_402_300_799_999;
/** A string or a number of JSON text; the inner loops are plain character classes, so long strings cost no stack. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const INTEGER = /^-?\d+$/;
/** A long integer right after the name of a field. */
const LONG_FIELD = /":(-?\d{16,})(?=[,}\]])/g;
/** Where white space may stand between a name and its value, or a text may hold a quote: patterns alone could be misled. */
const UNUSUAL = ['\\', ' ', '\t', '\r', '\n'];
/** In an object without white space: a quote that opens a text with a colon instead of closing a name, or a long integer in an array. */
const MISLEADING = /[:,[{]":|[[,]-?\d{16}/;

/**
 * JSON with every integer of 16 and more digits put in quotes: 64-bit keys do not fit a JavaScript number.
 *
 * Most records are compact and have long integers as plain fields only, and one pattern finds those in a fraction of the
 * time.
 */
export function quoteLongIntegers(json: string): string {
  if (isPlain(json)) return json.replace(LONG_FIELD, '":"$1"');
  return json.replace(TOKEN, (token) =>
    token.length >= LONG_INTEGER_DIGITS && isLongInteger(token) ? `"${token}"` : token,
  );
}

/** Parses the JSON of one record; throws a SyntaxError that says what is missing. */
export function parseRecord(json: string): EngineRecord {
  const parsed: unknown = JSON.parse(quoteLongIntegers(json));
  if (typeof parsed !== 'object' || parsed === null) throw new SyntaxError('a record is an object');
  const { partitionId, position, key, timestamp, intent, valueType, value, recordType } = parsed as Record<
    string,
    unknown
  >;
  if (!Number.isSafeInteger(partitionId)) throw new SyntaxError('partitionId is not an integer');
  if (!isInteger(position)) throw new SyntaxError('position is not an integer');
  if (!isPlace(Number(partitionId), String(position))) throw new SyntaxError('no log reaches this position');
  if (!isInteger(key)) throw new SyntaxError('key is not an integer');
  if (!Number.isSafeInteger(timestamp)) throw new SyntaxError('timestamp is not an integer');
  if (Math.abs(Number(timestamp)) > LATEST_MS) throw new SyntaxError('no clock reaches this timestamp');
  if (typeof intent !== 'string') throw new SyntaxError('intent is not a text');
  if (typeof valueType !== 'string') throw new SyntaxError('valueType is not a text');
  return {
    partitionId: partitionId as number,
    position: String(position),
    key: String(key),
    timestamp: timestamp as number,
    intent,
    valueType,
    recordType: typeof recordType === 'string' ? recordType : 'EVENT',
    value: withTextKeys((value ?? {}) as Record<string, unknown>),
  };
}

/** A place in the log that can be kept. */
export function isPlace(partitionId: number, position: string): boolean {
  return partitionId >= 0 && partitionId <= LARGEST_INTEGER && fitsKey(position);
}

/** Whether an integer is one of 64 bits, as keys and positions are. */
export function fitsKey(integer: string): boolean {
  return BigInt.asIntN(64, BigInt(integer)) === BigInt(integer);
}

/** Short keys (-1 for "none", small ones of the first partition) are numbers in the JSON; here every key is a text. */
function withTextKeys(value: Record<string, unknown>): Record<string, unknown> {
  for (const name in value) {
    if (typeof value[name] === 'number' && name.endsWith('Key')) value[name] = String(value[name]);
  }
  return value;
}

function isPlain(json: string): boolean {
  return (
    json.startsWith('{') && !UNUSUAL.some((character) => json.includes(character)) && !MISLEADING.test(json)
  );
}

function isLongInteger(token: string): boolean {
  if (token.charCodeAt(0) === QUOTE || !INTEGER.test(token)) return false;
  return token.replace('-', '').length >= LONG_INTEGER_DIGITS;
}

function isInteger(value: unknown): boolean {
  return Number.isSafeInteger(value) || (typeof value === 'string' && INTEGER.test(value));
}

const QUOTE = '"'.charCodeAt(0);
