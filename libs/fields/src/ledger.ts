import { isKeptDate } from './date.js';
import { type FieldDefinition, fieldLabel } from './field.js';

/** What an amount is in the ledger of a case: asked for, owed by a title, or paid. */
export const LEDGER_KINDS = ['claimed', 'agreed', 'awarded', 'ordered', 'paid'] as const;

export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** As a field may declare it; what was agreed and paid at once is both. */
export const LEDGER_CHOICES: readonly string[] = [...LEDGER_KINDS, 'agreed,paid'];

/** Where the money of a case stands, in fen. */
export interface LedgerState {
  /** Asked for last; null when nobody has said. */
  claimed: number | null;
  /** Agreed, awarded or ordered last. */
  titled: number | null;
  titledOn: string | null;
  paid: number;
  /** By the last title, else by the claim; null where there is neither. */
  outstanding: number | null;
}

export const EMPTY_LEDGER: LedgerState = {
  ...{ claimed: null, titled: null, titledOn: null, outstanding: null },
  paid: 0,
};

export interface LedgerMove {
  kind: LedgerKind;
  fen: number;
  on: string | null;
}

/** The state after a move. A new title says afresh what is owed: what was paid before, it has taken into account. */
export function enterMove(state: LedgerState, { kind, fen, on }: LedgerMove): LedgerState {
  if (kind === 'claimed') {
    const outstanding = state.titled === null ? Math.max(0, fen - state.paid) : state.outstanding;
    return { ...state, claimed: fen, outstanding };
  }
  if (kind !== 'paid') return { ...state, titled: fen, titledOn: on, outstanding: fen };
  const outstanding = state.outstanding === null ? null : Math.max(0, state.outstanding - fen);
  return { ...state, paid: state.paid + fen, outstanding };
}

export function ledgerAfter(moves: readonly LedgerMove[], before: LedgerState = EMPTY_LEDGER): LedgerState {
  return moves.reduce(enterMove, before);
}

/** What does not fit of a payment: more than is outstanding, a day before the title. */
export function paymentConflicts(
  { fen, on }: Pick<LedgerMove, 'fen' | 'on'>,
  { outstanding, titledOn }: LedgerState,
): ('LEDGER_ABOVE_OUTSTANDING' | 'LEDGER_BEFORE_TITLE')[] {
  return [
    ...(outstanding !== null && fen > outstanding ? (['LEDGER_ABOVE_OUTSTANDING'] as const) : []),
    ...(on !== null && titledOn !== null && on < titledOn ? (['LEDGER_BEFORE_TITLE'] as const) : []),
  ];
}

/** A field of a form with the path of its value. */
export interface PlacedLedgerField {
  path: string;
  field: FieldDefinition;
}

/** What a form enters into the ledger, by the field that says so. */
export interface EnteredMove extends LedgerMove {
  path: string;
  field: FieldDefinition;
  method: string | null;
  methodLabel: string | null;
  methodLabelEn: string | null;
  proofText: string | null;
  proofFiles: string[];
  reason: string | null;
}

/** The amounts of a form that go into the ledger, in its order; what was not entered is not there. */
export function ledgerMoves(
  fields: readonly PlacedLedgerField[],
  valueOf: (path: string) => unknown,
): EnteredMove[] {
  return fields.flatMap(({ path, field }) => {
    const fen = fenOf(valueOf(path));
    if (fen === undefined) return [];
    const said = saidBeside(field, fields, valueOf);
    return ledgerKindsOf(field)
      .filter((kind) => kind !== 'paid' || fen > 0)
      .map((kind) => ({ path, field, kind, fen, ...said }));
  });
}

/** What a field declares; nothing for one that does not, or whose declaration nobody knows. */
export function ledgerKindsOf({ properties }: FieldDefinition): LedgerKind[] {
  const said = properties?.['ledger']?.split(',').map((one) => one.trim()) ?? [];
  return said.flatMap((one) => LEDGER_KINDS.find((kind) => kind === one) ?? []);
}

/** Whether a form has to do with the ledger at all. */
export function touchesLedger(fields: readonly PlacedLedgerField[]): boolean {
  return fields.some(({ field }) => ledgerKindsOf(field).length > 0 || settlingOption(field) !== undefined);
}

/** The option of a choice that says that everything is paid. */
export function settlingOption({ properties }: FieldDefinition): string | undefined {
  const option = properties?.['settles'];
  return option === '' ? undefined : option;
}

// helpers

type Said = Omit<EnteredMove, 'path' | 'field' | 'kind' | 'fen'>;

function saidBeside(
  { properties = {} }: FieldDefinition,
  fields: readonly PlacedLedgerField[],
  valueOf: (path: string) => unknown,
): Said {
  const valueAt = (name: string | undefined) => (name === undefined || name === '' ? null : valueOf(name));
  const proof = valueAt(properties['ledgerProof']);
  const day = valueAt(properties['ledgerOn']);
  const method = textOf(valueAt(properties['ledgerMethod']));
  const choice = fields.find(({ path }) => path === properties['ledgerMethod'])?.field;
  return {
    on: typeof day === 'string' && isKeptDate(day.slice(0, 10)) ? day.slice(0, 10) : null,
    method,
    methodLabel:
      method === null ? null : (choice?.values?.find(({ value }) => value === method)?.label ?? method),
    methodLabelEn: method === null ? null : (choice?.properties?.[`option.${method}.en`] ?? null),
    proofText: textOf(proof),
    proofFiles: Array.isArray(proof) ? proof.filter((id) => typeof id === 'string') : [],
    reason: textOf(valueAt(properties['ledgerReason'])),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function fenOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** Name of the field at a path, for sentences. */
export function labelAt(fields: readonly PlacedLedgerField[], path: string): string {
  const found = fields.find((one) => one.path === path);
  return found === undefined ? path : fieldLabel(found.field);
}
