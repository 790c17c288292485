import {
  formatMoney,
  formatNumber,
  isBlank,
  isRead,
  READING_WORDS,
  readDate,
  type Reading,
  readInteger,
  readMoment,
  readMoney,
  readNumber,
} from '@app/fields';
import type { Translate } from '@/shared/i18n/useText.js';

/** What a field outside the forms of a model reads; `moment` is a day with its time, as `2026-09-17T09:30`, `money` is kept in fen. */
export type EntryKind = 'date' | 'moment' | 'integer' | 'number' | 'money';

/** A value that was read, a text that was refused, or nothing. */
export type EntryValue = string | number | null;

/** What a typed text is kept as; a refused one stays as it was typed. */
export function valueOfText(kind: EntryKind, text: string): EntryValue {
  if (isBlank(text)) return null;
  const reading = readAs(kind, text);
  return isRead(reading) ? reading.value : text;
}

/** How a value is shown. */
export function textOfValue(kind: EntryKind, value: EntryValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return kind === 'money' ? formatMoney(value) : formatNumber(value);
  return kind === 'moment' ? value.replace(KEPT_MOMENT, '$1 $2') : value;
}

/** Why a value is refused, in the words of the reader. */
export function refusalOf(
  kind: EntryKind,
  value: EntryValue,
  field: string,
  t: Translate,
): string | undefined {
  if (typeof value !== 'string' || isBlank(value)) return undefined;
  const reading = readAs(kind, textOfValue(kind, value));
  if (isRead(reading)) return undefined;
  const word = kind === 'moment' && reading.fault === 'TIME' ? 'moment' : READING_WORDS[reading.fault];
  return t(`form.${word}`, { field, n: MOST_DECIMALS });
}

/** Of money; other numbers are not refused for theirs. */
const MOST_DECIMALS = 2;
const KEPT_MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

function readAs(kind: EntryKind, text: string): Reading<string | number> {
  return READERS[kind](text);
}

const READERS: Readonly<Record<EntryKind, (text: string) => Reading<string | number>>> = {
  date: readDate,
  moment: readMoment,
  integer: readInteger,
  number: (text) => readNumber(text),
  money: readMoney,
};
