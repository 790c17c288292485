const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The moment as ISO text with the offset of China Standard Time (UTC+8 all year since 1991). */
export function toShanghaiIso(moment: Date): string {
  return new Date(moment.getTime() + SHANGHAI_OFFSET_MS).toISOString().replace('Z', '+08:00');
}

/** Replacer for JSON.stringify that writes every date in Shanghai time; `this` is the object that holds the key. */
export function shanghaiJsonReplacer(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? toShanghaiIso(original) : value;
}
