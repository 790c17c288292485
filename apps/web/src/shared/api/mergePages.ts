import type { Page } from './types.js';

/** Joins the pages of a cursor list; a row that moved between two reads is shown once, as read last. */
export function mergePages<T>(pages: readonly Page<T>[] | undefined, keyOf: (item: T) => string): T[] {
  const rows = new Map<string, T>();
  for (const page of pages ?? []) {
    for (const item of page.items) rows.set(keyOf(item), item);
  }
  return [...rows.values()];
}
