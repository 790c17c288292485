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

/** The details of an entry in one line; names without words stay as they are. */
export function detailsText(details: Record<string, unknown>, t: Translate): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${nameText(name, t)} ${valueText(value)}`)
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

function valueText(value: unknown): string {
  return Array.isArray(value) ? value.join('、') : String(value);
}
