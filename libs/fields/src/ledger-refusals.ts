import { type FieldDefinition, fieldLabel } from './field.js';
import type { FieldRefusal } from './field-refusal.js';
import {
  type EnteredMove,
  enterMove,
  labelAt,
  ledgerMoves,
  type LedgerState,
  paymentConflicts,
  type PlacedLedgerField,
  settlingOption,
} from './ledger.js';
import { formatMoney } from './money.js';

/** What the ledger of a case refuses of a form, at the field that is to be changed. */
export interface LedgerRefusal {
  path: string;
  refusal: FieldRefusal;
}

export interface LedgerQuestion {
  fields: readonly PlacedLedgerField[];
  valueOf: (path: string) => unknown;
  /** Before the form. */
  state: LedgerState;
  today: string;
}

/**
 * Payments above what is owed or before it was owed, days that lie ahead, titles above the claim without a reason, and
 * "all is paid" while something is not; in the browser before sending, and on the server.
 */
export function ledgerRefusals({ fields, valueOf, state, today }: LedgerQuestion): LedgerRefusal[] {
  let now = state;
  const refusals = ledgerMoves(fields, valueOf).flatMap((move) => {
    const found = refusalsOf(move, { fields, state: now, today });
    now = enterMove(now, move);
    return found;
  });
  return [...refusals, ...fields.flatMap((one) => unsettled(one, valueOf(one.path), now))];
}

// helpers

interface Around {
  fields: readonly PlacedLedgerField[];
  state: LedgerState;
  today: string;
}

function refusalsOf(move: EnteredMove, around: Around): LedgerRefusal[] {
  if (move.kind === 'claimed') return ahead(move, around);
  return [
    ...(move.kind === 'paid' ? wrongPayment(move, around) : aboveClaim(move, around)),
    ...ahead(move, around),
  ];
}

function wrongPayment(move: EnteredMove, { fields, state }: Around): LedgerRefusal[] {
  const { path, field } = move;
  return paymentConflicts(move, state).map((code) =>
    code === 'LEDGER_BEFORE_TITLE'
      ? atDay(field, fields, code, 'beforeTitle', state.titledOn ?? '')
      : {
          path,
          refusal: refuse(field, code, 'aboveOutstanding', { n: formatMoney(state.outstanding ?? 0) }),
        },
  );
}

function aboveClaim({ path, field, fen, reason }: EnteredMove, { fields, state }: Around): LedgerRefusal[] {
  const { claimed } = state;
  if (claimed === null || fen <= claimed || reason !== null) return [];
  const asked = field.properties?.['ledgerReason'];
  const values = { n: formatMoney(claimed), reason: asked === undefined ? '' : labelAt(fields, asked) };
  const word = asked === undefined ? 'aboveClaim' : 'aboveClaimUnlessReason';
  return [{ path, refusal: refuse(field, 'LEDGER_ABOVE_CLAIM', word, values) }];
}

function ahead({ field, on }: EnteredMove, { fields, today }: Around): LedgerRefusal[] {
  return on === null || on <= today ? [] : [atDay(field, fields, 'NOT_AFTER', 'notAfter', today)];
}

function atDay(
  { properties }: FieldDefinition,
  fields: readonly PlacedLedgerField[],
  code: string,
  word: 'beforeTitle' | 'notAfter',
  date: string,
): LedgerRefusal {
  const path = properties?.['ledgerOn'] ?? '';
  return { path, refusal: { code, word, values: { field: labelAt(fields, path), date } } };
}

function unsettled(
  { path, field }: PlacedLedgerField,
  value: unknown,
  { outstanding }: LedgerState,
): LedgerRefusal[] {
  const settling = settlingOption(field);
  if (settling === undefined || value !== settling || outstanding === null || outstanding === 0) return [];
  const option = field.values?.find((one) => one.value === settling)?.label ?? settling;
  return [
    {
      path,
      refusal: refuse(field, 'LEDGER_NOT_SETTLED', 'notSettled', { n: formatMoney(outstanding), option }),
    },
  ];
}

function refuse(
  field: FieldDefinition,
  code: string,
  word: FieldRefusal['word'],
  values: Record<string, string | number>,
): FieldRefusal {
  return { code, word, values: { field: fieldLabel(field), ...values } };
}
