/** What the caller does around an attempt, so that a failed one leaves no trace. */
export interface Attempt<T> {
  /** Applies all items or throws; after a throw it has changed nothing. */
  run(items: readonly T[]): Promise<void>;
  /** Takes an item that fails on its own. */
  reject(item: T, error: unknown): Promise<void>;
  /** Whether the failure says something about the items; any other failure is thrown on. */
  isItemFault(error: unknown): boolean;
}

/**
 * Applies the items in order, all at once if possible. When that fails, the halves are tried one after the other, so
 * that k bad ones among n cost about k·log n attempts and every good one is applied.
 */
export async function applyOrBisect<T>(items: readonly T[], attempt: Attempt<T>): Promise<void> {
  if (items.length === 0) return;
  try {
    await attempt.run(items);
  } catch (error) {
    if (!attempt.isItemFault(error)) throw error;
    const [only] = items;
    if (items.length === 1 && only !== undefined) return attempt.reject(only, error);
    const middle = items.length >> 1;
    await applyOrBisect(items.slice(0, middle), attempt);
    await applyOrBisect(items.slice(middle), attempt);
  }
}
