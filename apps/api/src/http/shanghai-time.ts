import { inShanghai } from '@app/fields';

/** The moment as ISO text with the offset of China Standard Time (UTC+8 all year since 1991). */
export function toShanghaiIso(moment: Date): string {
  return inShanghai(moment.getTime());
}

/** Replacer for JSON.stringify that writes every date in Shanghai time; `this` is the object that holds the key. */
export function shanghaiJsonReplacer(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? toShanghaiIso(original) : value;
}
