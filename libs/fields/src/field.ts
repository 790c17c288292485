/** What is read of a field of a form, in the browser and on the server alike. */
export interface FieldDefinition {
  type: string;
  key?: string;
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  /** Of a `datetime`: date, time or datetime. */
  subtype?: string;
  decimalDigits?: number;
  serializeToString?: boolean;
  values?: readonly { label?: string; value: unknown }[];
  validate?: FieldRules;
  /** Of a table: what its rows hold, and how many there may be. */
  columns?: readonly FieldDefinition[];
  maxRows?: number;
  /** What stands before and behind the field: the unit of its numbers. */
  appearance?: { prefixAdorner?: unknown; suffixAdorner?: unknown };
  /**
   * Our own rules: `check` (idcard, uscc, phone), `money` (fen), `notAfter`, `notBefore`, `exclusive`; of a unit its
   * `level`, of a user his `unit` (with those below it) and his `group`; of a column of a table `sumAs`;
   * of papers their `fileKind`.
   */
  properties?: Record<string, string>;
}

export interface FieldRules {
  required?: boolean;
  min?: number | string;
  max?: number | string;
  minLength?: number | string;
  maxLength?: number | string;
  pattern?: string;
  patternErrorMessage?: string;
  /** Of a field for papers: how many it needs and takes. */
  minFiles?: number | string;
  maxFiles?: number | string;
}

/** Fields whose text is read as something: what they keep is not what was typed but what it says. */
export type EntryKind =
  'date' | 'time' | 'moment' | 'money' | 'integer' | 'number' | 'identityNumber' | 'creditCode' | 'phone';

/** The kind of a field whose text is read, by its own type or by what a usual field of form-js declares. */
export function entryKindOf(field: FieldDefinition): EntryKind | undefined {
  const own = OWN_TYPES.find((type) => type === field.type);
  if (own !== undefined) return own;
  if (field.type === 'datetime') return MOMENT_KINDS[field.subtype ?? 'date'] ?? 'date';
  if (field.type === 'number') return numberKindOf(field);
  return field.type === 'textfield' ? CHECKED_KINDS[field.properties?.['check'] ?? ''] : undefined;
}

/** Whether a field holds an amount: shown in yuan with its limits in yuan, kept in fen. */
export function isMoney(field: FieldDefinition): boolean {
  return entryKindOf(field) === 'money';
}

/** Name of a field for sentences. */
export function fieldLabel(field: FieldDefinition): string {
  return field.label ?? field.dateLabel ?? field.timeLabel ?? field.key ?? '';
}

/** Types of fields that form-js does not have itself and whose text is read. */
export const OWN_TYPES = ['date', 'money', 'integer', 'identityNumber', 'creditCode', 'phone'] as const;

/** Types of fields that name something of the organisation: what they keep is its code. */
export const NAMING_TYPES = ['unit', 'user'] as const;

export type NamingType = (typeof NAMING_TYPES)[number];

/** What a field names, where it names something. */
export function namingTypeOf(field: FieldDefinition): NamingType | undefined {
  return NAMING_TYPES.find((type) => type === field.type);
}

/** Whether a field asks for a town; a choice among the codes of towns is how forms of before did. */
export function namesTown(field: FieldDefinition): boolean {
  const { level, unit } = field.properties ?? {};
  return namingTypeOf(field) === 'unit' ? level === 'town' : unit === 'town';
}

/** A field that holds papers of the case, by their ids. */
export const ATTACHMENTS_TYPE = 'attachments';
/** What a field for papers may be restricted to, with the media types of each. */
export const FILE_KINDS: Readonly<Record<string, (mediaType: string) => boolean>> = {
  picture: (mediaType) => mediaType.startsWith('image/'),
  pdf: (mediaType) => mediaType === 'application/pdf',
  pdfOrOfd: (mediaType) => ['application/pdf', 'application/ofd'].includes(mediaType),
};

/** A field takes no more papers. */
export const MOST_ATTACHMENTS = 10;

// helpers

const MOMENT_KINDS: Readonly<Record<string, EntryKind>> = { date: 'date', time: 'time', datetime: 'moment' };
const CHECKED_KINDS: Readonly<Record<string, EntryKind>> = {
  idcard: 'identityNumber',
  uscc: 'creditCode',
  phone: 'phone',
};

function numberKindOf(field: FieldDefinition): EntryKind {
  if (field.properties?.['money'] === 'fen') return 'money';
  return field.decimalDigits === 0 ? 'integer' : 'number';
}
