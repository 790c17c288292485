import type { ValueTransformer } from 'typeorm';

/**
 * JSON for a `jsonb` parameter; every JSON that goes to the database goes through here. PostgreSQL keeps neither NUL nor
 * half a surrogate pair in a text, while JSON and people's clipboards may hold both: NUL is left out, half a pair becomes
 * the replacement character.
 */
export function jsonText(value: unknown): string {
  return storableJson(JSON.stringify(value) ?? 'null');
}

/** The same for a text that is JSON already; it may write a whole pair in two escapes. */
export function storableJson(json: string): string {
  if (!json.includes('\\u')) return json;
  return json
    .replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1')
    .replace(SURROGATES, (escape: string, before: string, low?: string) =>
      low === undefined ? `${before}\\ufffd` : escape,
    );
}

/** Of a `jsonb` column of an entity: what `jsonText` does to a parameter. */
export const STORABLE_JSON: ValueTransformer = {
  to: (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(jsonText(value))),
  from: (value: unknown): unknown => value,
};

/** A text that is cut or looked at before it is such JSON: NUL is left out at once. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

/** A text as PostgreSQL can hold it, also to look for it: NUL becomes the replacement character. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

const SURROGATES =
  /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}((?<=\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2})?/gi;
