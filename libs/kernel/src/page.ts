import { InvalidInputError } from './app.errors.js';

/** A part of a list, and where the next part begins. */
export interface Page<Item> {
  items: Item[];
  /** Opaque; null at the end of the list. */
  nextCursor: string | null;
  /** Number of all items, where it is counted: up to `COUNTED_UP_TO`, and one more for whatever is beyond. */
  total?: number;
}

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;
/** Beyond this a list says that there are more, not how many: counting would cost more than it tells. */
export const COUNTED_UP_TO = 1000;

/** Writes the sort key of the last item as a text that a client only hands back. */
export function encodeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor of `length` texts, numbers or nulls; INVALID_INPUT when it is none that this system gave. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key;
  } catch {
    // falls through to the same answer as any other text
  }
  throw foreignCursor();
}

/** The answer to a cursor that this system did not give, or gave for another list or order. */
export function foreignCursor(): InvalidInputError {
  return new InvalidInputError([
    { path: 'cursor', code: 'INVALID', message: '翻页标记无效，请从第一页重新查看。' },
  ]);
}

/** Number of rows of a page, within its bounds. */
export function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(Math.trunc(limit ?? DEFAULT_PAGE_SIZE), 1), MAX_PAGE_SIZE);
}

// helpers

function isKeyPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'number' || (typeof part === 'string' && !part.includes('\0'));
}
