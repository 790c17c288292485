import type { AuditWord, OrganisationName } from '@/shared/api/types.js';
import { type Language, fullDateText } from '@/shared/format/civilDate.js';
import { millisecondsText } from '@/shared/format/millisecondsText.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { limitText } from '@/shared/promises/limitText.js';
import '@/shared/i18n/adminWords.js';
import { zhCN } from '@/shared/i18n/zh-CN.js';
import type { TextKey, Translate } from '@/shared/i18n/useText.js';

const PREFIX = 'audit.action.';
const OBJECT_PREFIX = 'audit.object.';

/** Every code that has words: the dictionaries hold the same closed list as the server, which a test compares. */
export const AUDIT_ACTIONS = suffixes(PREFIX);
export const AUDIT_OBJECTS = suffixes(OBJECT_PREFIX);

export function hasWord(key: string): key is TextKey {
  return key in zhCN;
}

/** Names of units and groups, by their codes. */
export type NamesByCode = ReadonlyMap<string, OrganisationName>;

interface Words {
  t: Translate;
  language: Language;
  names: NamesByCode;
  /** Those of the entry itself: codes that mean something only there, e.g. of its case's stages. */
  own: readonly AuditWord[];
}

/** The word of a code, or the code of one that has none. */
export function wordOf(key: string, code: string, t: Translate): string {
  return hasWord(key) ? t(key) : code;
}

/** The details of an entry in one line; names and codes without words stay as they are. */
export function detailsText(details: Record<string, unknown>, words: Words): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${nameText(name, words.t)} ${valueText(name, value, words)}`)
    .join(' · ');
}

// helpers

function suffixes<Prefix extends string>(prefix: Prefix) {
  type Suffix<Key> = Key extends `${Prefix}${infer Rest}` ? Rest : never;
  const found = Object.keys(zhCN).filter((key) => key.startsWith(prefix));
  return found.map((key) => key.slice(prefix.length)) as Suffix<TextKey>[];
}

function nameText(name: string, t: Translate): string {
  const key = `audit.detail.${name}`;
  return hasWord(key) ? t(key) : name;
}

/** Where the words of the codes stand, by the name of the detail. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  kind: ['adjust.kind.', 'repair.kind.', 'audit.kind.'],
  decision: ['audit.decision.'],
  result: ['audit.decision.', 'adjust.refused.', 'adjust.blocked.'],
  fault: ['error.'],
  action: ['audit.action.'],
  objectKind: ['audit.object.'],
  sheet: ['audit.kind.'],
  columns: ['organisation.column.'],
};

function valueText(name: string, value: unknown, words: Words): string {
  const { t, language, names, own } = words;
  const ofEntry = own.find((word) => word.of === name);
  if (ofEntry !== undefined) return nameIn(language, ofEntry);
  if (Array.isArray(value)) return value.map((one) => valueText(name, one, words)).join('、');
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  if (name === 'addedMs' && typeof value === 'number') return millisecondsText(value, t);
  const code = String(value);
  const organisation = names.get(code);
  if (organisation !== undefined) return nameIn(language, organisation);
  if (name === 'before' || name === 'after') return limitText(code, language) ?? code;
  if (/^\d{4}-\d{2}-\d{2}$/.test(code)) return fullDateText(code, language);
  const key = CODES[name]?.map((prefix) => `${prefix}${code}`).find(hasWord);
  return key === undefined ? code : t(key);
}
