import { formatMoney, type LedgerMove, type LedgerState, paymentConflicts } from '@app/fields';
import type { FieldFault } from '@app/kernel';
import type { StoredLedgerEntry } from './ledger-entry.entity.js';

/** Whether a later entry of its sort counts, so that one in its place would not. */
export function isFollowed(entry: StoredLedgerEntry, entries: readonly StoredLedgerEntry[]): boolean {
  const later = entries.slice(entries.indexOf(entry) + 1).filter(({ counter }) => counter === null);
  if (entry.kind === 'paid') return false;
  return later.some(({ kind }) => kind !== 'paid' && (kind === 'claimed') === (entry.kind === 'claimed'));
}

/** What does not fit of an amount that is entered in place of a wrong one; `state` is that without it. */
export function correctionFaults(move: LedgerMove, state: LedgerState, today: string): FieldFault[] {
  const { kind, on } = move;
  const faults: FieldFault[] = [];
  if (on !== null && on > today)
    faults.push({ path: 'instead.on', code: 'NOT_AFTER', message: `日期不能晚于 ${today}。` });
  if (kind !== 'paid') return faults;
  for (const code of paymentConflicts(move, state)) {
    const path = code === 'LEDGER_BEFORE_TITLE' ? 'instead.on' : 'instead.amountFen';
    faults.push({ path, code, message: PAYMENT_WORDS[code](state) });
  }
  return faults;
}

// helpers

const PAYMENT_WORDS: Record<ReturnType<typeof paymentConflicts>[number], (state: LedgerState) => string> = {
  LEDGER_ABOVE_OUTSTANDING: ({ outstanding }) =>
    `付款不能超过还没有付的 ${formatMoney(outstanding ?? 0)} 元。`,
  LEDGER_BEFORE_TITLE: ({ titledOn }) => `付款日期不能早于确定应付款项的日期 ${titledOn ?? ''}。`,
};
