/**
 * JSON for a `jsonb` parameter. PostgreSQL keeps neither NUL nor half a surrogate pair in a text, while JSON and people's
 * clipboards may hold both: NUL is left out, half a pair becomes the replacement character.
 */
export function jsonText(value: unknown): string {
  return (JSON.stringify(value) ?? 'null')
    .replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1')
    .replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd');
}
