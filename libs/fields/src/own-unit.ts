import type { FieldDefinition } from './field.js';
import { isRead, plainText, type Reading } from './reading.js';

const LAST_CHARACTERS = /^[-\d.,\s]*\d\s?(?<unit>[^\d\s.,-][^\d]*)$/;
const FIRST_CHARACTERS = /^(?<unit>[^\d\s.,-]+)\s?[-\d.,\s]*\d$/;

/** The texts that stand before and behind a field, e.g. `¥` and `元`. */
export function unitsOf({ appearance }: FieldDefinition): { before: string; behind: string } {
  return { before: ownText(appearance?.prefixAdorner), behind: ownText(appearance?.suffixAdorner) };
}

/** A number without the unit that its field declares: `15天` is 15 in a field of days, and nothing in one of months. */
export function readInUnit<Value>(
  field: FieldDefinition,
  text: string,
  read: (digits: string) => Reading<Value>,
): Reading<Value> {
  const { before, behind } = unitsOf(field);
  const plain = plainText(text);
  const reading = read(withoutEnds(plain, before, behind));
  if (isRead(reading) || reading.fault !== 'NUMBER' || behind === '') return reading;
  return hasOtherUnit(plain) ? { fault: 'UNIT' } : reading;
}

// helpers

/** What an expression or a template makes of a text is not known here. */
function ownText(text: unknown): string {
  return typeof text === 'string' && !/^\s*=|\{\{/.test(text) ? plainText(text) : '';
}

function withoutEnds(text: string, before: string, behind: string): string {
  const start = before !== '' && text.startsWith(before) ? before.length : 0;
  const end = behind !== '' && text.endsWith(behind) ? text.length - behind.length : text.length;
  return start > end ? text : text.slice(start, end).trim();
}

function hasOtherUnit(text: string): boolean {
  return LAST_CHARACTERS.test(text) || FIRST_CHARACTERS.test(text);
}
