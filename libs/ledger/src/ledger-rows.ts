import { EMPTY_LEDGER, ledgerAfter, type LedgerMove, type LedgerState } from '@app/fields';

/** What of an entry its place in the ledger depends on. */
export interface LedgerEvent extends LedgerMove {
  recordedAt: Date;
  counter: { at: Date } | null;
}

/** A line of the ledger: an entry, or its counter-entry; with what was outstanding behind it. */
export interface LedgerRow<Entry extends LedgerEvent> {
  entry: Entry;
  isCounter: boolean;
  /** By how much it changed what is outstanding. */
  effect: number;
  outstanding: number | null;
}

/** The lines in the order in which they were written. */
export function ledgerRows<Entry extends LedgerEvent>(entries: readonly Entry[]): LedgerRow<Entry>[] {
  const lines = entries
    .flatMap((entry, order) => [
      { entry, order, isCounter: false, at: entry.recordedAt },
      ...(entry.counter === null ? [] : [{ entry, order, isCounter: true, at: entry.counter.at }]),
    ])
    .sort(
      (a, b) =>
        a.at.getTime() - b.at.getTime() || Number(a.isCounter) - Number(b.isCounter) || a.order - b.order,
    );
  let before: number | null = null;
  return lines.map(({ entry, isCounter }, index) => {
    const { outstanding } = ledgerAfter(standing(lines.slice(0, index + 1)));
    const effect = (outstanding ?? 0) - (before ?? 0);
    before = outstanding;
    return { entry, isCounter, effect, outstanding };
  });
}

/** Where the ledger stands with all its counter-entries. */
export function ledgerStateOf(entries: readonly LedgerEvent[]): LedgerState {
  return ledgerAfter(
    entries.filter(({ counter }) => counter === null),
    EMPTY_LEDGER,
  );
}

// helpers

/** The entries that no line so far takes out again. */
function standing<Entry extends LedgerEvent>(
  lines: readonly { entry: Entry; isCounter: boolean }[],
): Entry[] {
  const countered = new Set(lines.filter(({ isCounter }) => isCounter).map(({ entry }) => entry));
  return lines
    .filter(({ entry, isCounter }) => !isCounter && !countered.has(entry))
    .map(({ entry }) => entry);
}
