import { isCreditCode } from './credit-code.js';
import { isKeptDate } from './date.js';
import { readEntry } from './entry.js';
import type { FieldRefusal } from './field-refusal.js';
import { entryKindOf, type EntryKind, type FieldDefinition, fieldLabel } from './field.js';
import type { FieldWord } from './field-words.js';
import { isIdentityNumber } from './identity-number.js';
import { unitsOf } from './own-unit.js';
import { decimalsOf } from './number.js';
import { readPhone } from './phone.js';
import { isRead, type ReadingFault } from './reading.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/;
const NUMBER_TEXT = /^-?\d+(\.\d+)?$/;

/** Whether a value is of the kind that its field keeps; text that was typed and cannot be read is told as such. */
export function faultOfKind(field: FieldDefinition, value: unknown): FieldRefusal | undefined {
  const kind = entryKindOf(field);
  const isRight = kind === undefined ? PLAIN_KINDS[field.type] : ENTRY_KINDS[kind];
  if (isRight === undefined || isRight(value, field)) return undefined;
  const code = kind !== undefined && CHECKED.has(kind) ? 'CHECK_DIGIT' : 'TYPE';
  const values = { field: fieldLabel(field), n: field.decimalDigits ?? 2, unit: unitsOf(field).behind };
  return { code, word: kind === undefined ? 'type' : wordOf(kind, field, value), values };
}

// helpers

type IsKind = (value: unknown, field: FieldDefinition) => boolean;

const CHECKED: ReadonlySet<EntryKind> = new Set(['identityNumber', 'creditCode']);

const ENTRY_KINDS: Readonly<Record<EntryKind, IsKind>> = {
  date: (value) => typeof value === 'string' && isKeptDate(value),
  time: (value) => typeof value === 'string' && TIME.test(value),
  moment: isMoment,
  money: Number.isSafeInteger,
  integer: (value, field) => isNumber(value, field, 0),
  number: (value, field) => isNumber(value, field, field.decimalDigits),
  identityNumber: (value) => typeof value === 'string' && isIdentityNumber(value.toUpperCase()),
  creditCode: (value) => typeof value === 'string' && isCreditCode(value),
  phone: (value) => typeof value === 'string' && isRead(readPhone(value)),
};

const PLAIN_KINDS: Readonly<Record<string, IsKind>> = {
  textfield: (value) => typeof value === 'string',
  textarea: (value) => typeof value === 'string',
  checkbox: (value) => typeof value === 'boolean',
  radio: isScalar,
  select: isScalar,
  checklist: isScalarList,
  taglist: isScalarList,
};

/** The words in which it is said why a text cannot be read. */
export const READING_WORDS: Readonly<Record<ReadingFault, FieldWord>> = {
  DATE: 'date',
  NO_SUCH_DAY: 'noSuchDay',
  TIME: 'time',
  NUMBER: 'number',
  UNIT: 'otherUnit',
  INTEGER: 'integer',
  DECIMALS: 'decimals',
  TOO_LARGE: 'tooLarge',
  IDENTITY_NUMBER: 'idcard',
  CREDIT_CODE: 'uscc',
  PHONE: 'phone',
};

const KIND_WORDS: Readonly<Partial<Record<EntryKind, FieldWord>>> = { moment: 'moment', money: 'money' };
/** What a value of another sort than text is answered with. */
const SORT_WORDS: Readonly<Record<EntryKind, FieldWord>> = {
  date: 'date',
  time: 'time',
  moment: 'moment',
  money: 'moneyInFen',
  integer: 'integer',
  number: 'number',
  identityNumber: 'idcard',
  creditCode: 'uscc',
  phone: 'phone',
};

function wordOf(kind: EntryKind, field: FieldDefinition, value: unknown): FieldWord {
  if (typeof value === 'number' && kind === 'number' && Number.isFinite(value)) return 'decimals';
  if (typeof value !== 'string') return SORT_WORDS[kind];
  const reading = readEntry(field, value);
  if (isRead(reading)) return SORT_WORDS[kind];
  const isShapeless = reading.fault === 'NUMBER' || reading.fault === 'TIME';
  return (isShapeless ? KIND_WORDS[kind] : undefined) ?? READING_WORDS[reading.fault];
}

function isNumber(value: unknown, field: FieldDefinition, decimals: number | undefined): boolean {
  if (field.serializeToString === true) return typeof value === 'string' && NUMBER_TEXT.test(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (decimals === undefined) return true;
  return decimals === 0 ? Number.isSafeInteger(value) : decimalsOf(value) <= decimals;
}

function isMoment(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [day = '', time = ''] = value.split('T');
  return isKeptDate(day) && TIME.test(time.replace(/\.\d+/, ''));
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isScalarList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isScalar);
}
