import { isBlank } from './blank.js';
import { readCreditCode } from './credit-code.js';
import { readDate } from './date.js';
import { entryKindOf, type EntryKind, type FieldDefinition } from './field.js';
import { readIdentityNumber } from './identity-number.js';
import { formatMoney, readMoney } from './money.js';
import { formatNumber, readInteger, readNumber } from './number.js';
import { readInUnit } from './own-unit.js';
import { readPhone } from './phone.js';
import { isRead, type Reading } from './reading.js';
import { readMoment, readTime } from './time.js';
import { SHANGHAI_ZONE } from './shanghai-time.js';

/** What a field keeps of a typed text; a text that cannot be read is kept as it was typed, so that it can be refused. */
export function valueOfEntry(field: FieldDefinition, text: string): string | number | null {
  if (isBlank(text)) return null;
  const reading = readEntry(field, text);
  if (!isRead(reading)) return text;
  return field.serializeToString === true ? String(reading.value) : reading.value;
}

/** The text in which a field shows what it keeps. */
export function textOfEntry(field: FieldDefinition, value: unknown): string {
  if (value === null || value === undefined) return '';
  const kind = entryKindOf(field);
  if (typeof value === 'number' && Number.isFinite(value)) return numberText(kind, value);
  if (typeof value !== 'string') return '';
  return kind === 'moment' ? value.replace(KEPT_MOMENT, '$1 $2') : value;
}

/** Reads the text of a field as its kind says. */
export function readEntry(field: FieldDefinition, text: string): Reading<string | number> {
  switch (entryKindOf(field)) {
    case 'date':
      return readDate(text);
    case 'time':
      return readTime(text);
    case 'moment':
      return keptMoment(readMoment(text));
    case 'money':
      return readInUnit(field, text, readMoney);
    case 'integer':
      return readInUnit(field, text, readInteger);
    case 'number':
      return readInUnit(field, text, (digits) => readNumber(digits, field.decimalDigits));
    case 'identityNumber':
      return readIdentityNumber(text);
    case 'creditCode':
      return readCreditCode(text);
    case 'phone':
      return readPhone(text);
    case undefined:
      return { value: text };
  }
}

// helpers

const KEPT_MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

function numberText(kind: EntryKind | undefined, value: number): string {
  return kind === 'money' && Number.isSafeInteger(value) ? formatMoney(value) : formatNumber(value);
}

/** Times are those of China, wherever the browser is. */
function keptMoment(reading: Reading<string>): Reading<string> {
  return isRead(reading) ? { value: `${reading.value}:00${SHANGHAI_ZONE}` } : reading;
}
