import { EMPTY_LEDGER, ledgerAfter, type LedgerMove, type LedgerState } from '@app/fields';

/** What of an entry its place in the ledger depends on. */
export interface LedgerEvent extends LedgerMove {
  recordedAt: Date;
  /** The amount of the entry that was taken out for this one; null for others. */
  insteadOfFen: number | null;
  counter: { at: Date } | null;
}

/** A line of the ledger: an entry, or its counter-entry; with what was outstanding behind it. */
export interface LedgerRow<Entry extends LedgerEvent> {
  entry: Entry;
  isCounter: boolean;
  /** The amount in whose place it stands: a claim that was put right, or an entry that was wrong; null for others. */
  correctsFen: number | null;
  /** By how much it changed what is outstanding. */
  effect: number;
  outstanding: number | null;
}

/** The lines in the order in which they were written; a claim that only says again what is claimed is none. */
export function ledgerRows<Entry extends LedgerEvent>(entries: readonly Entry[]): LedgerRow<Entry>[] {
  const lines = withoutRepeatedClaims(entries)
    .flatMap((entry, order) => [
      { entry, order, isCounter: false, at: entry.recordedAt },
      ...(entry.counter === null ? [] : [{ entry, order, isCounter: true, at: entry.counter.at }]),
    ])
    .sort((a, b) => a.at.getTime() - b.at.getTime() || rankOf(a) - rankOf(b) || a.order - b.order);
  let before: number | null = null;
  return lines.map(({ entry, isCounter }, index) => {
    const { outstanding } = ledgerAfter(standing(lines.slice(0, index + 1)));
    const claimed = ledgerAfter(standing(lines.slice(0, index))).claimed;
    const correctsFen = isCounter ? null : (entry.insteadOfFen ?? otherClaim(entry, claimed));
    const effect = (outstanding ?? 0) - (before ?? 0);
    before = outstanding;
    return { entry, isCounter, correctsFen, effect, outstanding };
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

/** Of what was written at once: entries, what takes one out, and what stands in its place. */
function rankOf({ entry, isCounter }: { entry: LedgerEvent; isCounter: boolean }): number {
  if (isCounter) return 1;
  return entry.insteadOfFen === null ? 0 : 2;
}

function otherClaim({ kind, fen }: LedgerEvent, claimed: number | null): number | null {
  return kind === 'claimed' && claimed !== fen ? claimed : null;
}

/** A claim that is registered and then checked is one claim, as it was said last: that one can be put right. */
function withoutRepeatedClaims<Entry extends LedgerEvent>(entries: readonly Entry[]): Entry[] {
  const counting = entries.filter(({ counter }) => counter === null);
  const repeated = new Set(
    counting.filter(({ kind, fen }, index) => {
      const next = counting[index + 1];
      return kind === 'claimed' && next?.kind === 'claimed' && next.fen === fen;
    }),
  );
  return entries.filter((entry) => !repeated.has(entry));
}

/** The entries that no line so far takes out again. */
function standing<Entry extends LedgerEvent>(
  lines: readonly { entry: Entry; isCounter: boolean }[],
): Entry[] {
  const countered = new Set(lines.filter(({ isCounter }) => isCounter).map(({ entry }) => entry));
  return lines
    .filter(({ entry, isCounter }) => !isCounter && !countered.has(entry))
    .map(({ entry }) => entry);
}
