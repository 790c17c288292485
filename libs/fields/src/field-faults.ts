import { hasControls, isBlank } from './blank.js';
import { isKeptDate } from './date.js';
import {
  ATTACHMENTS_TYPE,
  FILE_KINDS,
  entryKindOf,
  type FieldDefinition,
  fieldLabel,
  isMoney,
  MOST_ATTACHMENTS,
  type NamingType,
  namingTypeOf,
} from './field.js';
import type { FieldRefusal, FieldSurroundings } from './field-refusal.js';
import type { FieldWord } from './field-words.js';
import { faultOfKind } from './kind-faults.js';
import { moneyText } from './money.js';
import { faultOfTable } from './table.js';

const MAX_TEXT_LENGTH = 10_000;

type Rule = (field: FieldDefinition, value: unknown, around: FieldSurroundings) => FieldRefusal | undefined;

const RULES: readonly Rule[] = [
  faultOfKind,
  faultOfTable,
  faultOfName,
  faultOfPapers,
  faultOfCharacters,
  faultOfRange,
  faultOfLength,
  faultOfPattern,
  faultOfDateOrder,
  faultOfExclusiveChoice,
];

/** The first rule of a field that a value breaks; a missing value breaks only `required`. */
export function faultOfField(
  field: FieldDefinition,
  value: unknown,
  around: FieldSurroundings,
): FieldRefusal | undefined {
  if (isMissing(field, value)) {
    if (field.validate?.required !== true) return undefined;
    return refuse(field, 'REQUIRED', REQUIRED_WORDS[field.type] ?? 'required');
  }
  for (const rule of RULES) {
    const fault = rule(field, value, around);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Asked as it is answered: a box is ticked, one of several is chosen. */
const REQUIRED_WORDS: Readonly<Record<string, FieldWord>> = {
  [ATTACHMENTS_TYPE]: 'requiredFiles',
  checkbox: 'requiredTick',
  ...{ radio: 'requiredChoice', select: 'requiredChoice' },
  ...{ checklist: 'requiredChoice', taglist: 'requiredChoice' },
};

/** Whether nothing was entered. */
export function isMissing(field: FieldDefinition, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return isBlank(value);
  if (Array.isArray(value)) return value.length === 0;
  // a box that must be ticked is missing while it is not
  return field.type === 'checkbox' && value === false && field.validate?.required === true;
}

// helpers

function refuse(
  field: FieldDefinition,
  code: string,
  word: FieldWord,
  values: Record<string, string | number> = {},
): FieldRefusal {
  return { code, word, values: { field: fieldLabel(field), ...values } };
}

/** NUL and half a surrogate pair cannot be stored, nobody can type them; others make a text read as another one. */
function faultOfCharacters(field: FieldDefinition, value: unknown): FieldRefusal | undefined {
  const texts = [value].flat().filter((text) => typeof text === 'string');
  if (texts.some((text) => /\0|\p{Surrogate}/u.test(text))) return refuse(field, 'PATTERN', 'characters');
  return texts.some(hasControls) ? refuse(field, 'PATTERN', 'controls') : undefined;
}

/** Papers that the case does not have, and more than a field takes. */
function faultOfPapers(
  field: FieldDefinition,
  value: unknown,
  around: FieldSurroundings,
): FieldRefusal | undefined {
  if (field.type !== ATTACHMENTS_TYPE) return undefined;
  if (!Array.isArray(value)) return refuse(field, 'TYPE', 'type');
  const most = Math.min(around.numberOf(field.validate?.maxFiles) ?? MOST_ATTACHMENTS, MOST_ATTACHMENTS);
  if (value.length > most) return refuse(field, 'LENGTH', 'mostFiles', { n: most });
  const areThere = value.every((id) => typeof id === 'string' && around.isNamed(field, id));
  if (!areThere) return refuse(field, 'ATTACHMENT_NOT_FOUND', 'noAttachment');
  const least = around.numberOf(field.validate?.minFiles) ?? 0;
  const count = new Set(value).size;
  if (count < least) return refuse(field, 'LENGTH', 'leastFiles', { n: least, count });
  return faultOfKinds(field, value as string[], around);
}

/** A paper whose kind is not known here is judged by the server. */
function faultOfKinds(
  field: FieldDefinition,
  ids: readonly string[],
  { mediaTypeOf }: FieldSurroundings,
): FieldRefusal | undefined {
  const kind = field.properties?.['fileKind'] ?? '';
  const isOfKind = FILE_KINDS[kind];
  const types = ids.flatMap((id) => mediaTypeOf?.(id) ?? []);
  if (isOfKind === undefined || types.every(isOfKind)) return undefined;
  return refuse(field, 'FILE_KIND', FILE_KIND_WORDS[kind] ?? 'type');
}

const FILE_KIND_WORDS: Readonly<Record<string, FieldWord>> = {
  picture: 'onlyPictures',
  pdf: 'onlyPdf',
  pdfOrOfd: 'onlyPdfOrOfd',
};

/** A code that nothing has, and a text for which nobody chose anything. */
function faultOfName(
  field: FieldDefinition,
  value: unknown,
  { isNamed }: FieldSurroundings,
): FieldRefusal | undefined {
  const type = namingTypeOf(field);
  if (type === undefined || (typeof value === 'string' && isNamed(field, value))) return undefined;
  return refuse(field, ...NAMING_REFUSALS[type]);
}

const NAMING_REFUSALS: Readonly<Record<NamingType, [code: string, word: FieldWord]>> = {
  unit: ['UNKNOWN_UNIT', 'unknownUnit'],
  user: ['UNKNOWN_USER', 'unknownUser'],
};

function faultOfRange(
  field: FieldDefinition,
  value: unknown,
  { numberOf }: FieldSurroundings,
): FieldRefusal | undefined {
  if (!NUMBERS.has(entryKindOf(field) ?? '')) return undefined;
  // the form speaks of yuan, the value of fen
  const number = isMoney(field) ? Number(value) / 100 : Number(value);
  const [min, max] = [numberOf(field.validate?.min), numberOf(field.validate?.max)];
  const told = (limit: number) => (isMoney(field) ? moneyText(limit * 100) : limit);
  if (min !== undefined && number < min) return refuse(field, 'MIN', 'min', { n: told(min) });
  return max !== undefined && number > max ? refuse(field, 'MAX', 'max', { n: told(max) }) : undefined;
}

const NUMBERS = new Set(['money', 'integer', 'number']);

function faultOfLength(
  field: FieldDefinition,
  value: unknown,
  { numberOf }: FieldSurroundings,
): FieldRefusal | undefined {
  if (typeof value !== 'string') return undefined;
  const shortest = numberOf(field.validate?.minLength) ?? 0;
  const longest = numberOf(field.validate?.maxLength) ?? MAX_TEXT_LENGTH;
  const length = [...value].length;
  if (length < shortest) return refuse(field, 'LENGTH', 'minLength', { n: shortest });
  return length > longest ? refuse(field, 'LENGTH', 'maxLength', { n: longest }) : undefined;
}

function faultOfPattern(
  field: FieldDefinition,
  value: unknown,
  { isAsPattern = matches }: FieldSurroundings,
): FieldRefusal | undefined {
  const { pattern, patternErrorMessage } = field.validate ?? {};
  if (pattern === undefined || pattern === '' || typeof value !== 'string') return undefined;
  if (isAsPattern(value, pattern)) return undefined;
  const refusal = refuse(field, 'PATTERN', 'pattern');
  return patternErrorMessage === undefined ? refusal : { ...refusal, ownWords: patternErrorMessage };
}

function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    // a pattern that cannot be read is a fault of the model; its check reports it, nobody's entry is refused
    return true;
  }
}

function faultOfDateOrder(
  field: FieldDefinition,
  value: unknown,
  around: FieldSurroundings,
): FieldRefusal | undefined {
  if (typeof value !== 'string') return undefined;
  const latest = dateOf(field.properties?.['notAfter'], around);
  if (latest !== undefined && value.slice(0, 10) > latest) {
    return refuse(field, 'NOT_AFTER', 'notAfter', { date: latest });
  }
  const earliest = dateOf(field.properties?.['notBefore'], around);
  if (earliest === undefined || value.slice(0, 10) >= earliest) return undefined;
  return refuse(field, 'NOT_BEFORE', 'notBefore', { date: earliest });
}

/** `today`, a date, or the date in another field; undefined when that field holds none. */
function dateOf(reference: string | undefined, { today, valueOf }: FieldSurroundings): string | undefined {
  if (reference === undefined || reference === '') return undefined;
  if (reference === 'today') return today;
  if (isKeptDate(reference)) return reference;
  const value = valueOf(reference);
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isKeptDate(day) ? day : undefined;
}

/** `properties.exclusive` names the option that says "none of the others". */
function faultOfExclusiveChoice(field: FieldDefinition, value: unknown): FieldRefusal | undefined {
  const exclusive = field.properties?.['exclusive'];
  if (exclusive === undefined || !Array.isArray(value) || value.length < 2) return undefined;
  if (!value.includes(exclusive)) return undefined;
  const option = field.values?.find((one) => one.value === exclusive)?.label ?? exclusive;
  return refuse(field, 'EXCLUSIVE', 'exclusive', { option });
}
