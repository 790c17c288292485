import type { Feel } from '@app/feel';
import type { Definition } from '@app/models';
import type { NewCase } from './case.entity.js';
import { type ShownFacts, shownCase } from './case-shown.js';
import { valueOrNone } from './value-or-none.js';

const SERIAL_DIGITS = 5;

/** `330681-GZWQ-20261122-00001`, the first part of which is the county's division code. */
export function formatCaseNo(division: string, caseCode: string, date: string, serial: number): string {
  const day = date.replaceAll('-', '');
  return `${division}-${caseCode}-${day}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}

/** What the start message carries: every result variable as null, the entered values, and who the case is. */
export function startVariables(definition: Definition, facts: CaseFacts): Record<string, unknown> {
  const results = (definition.properties['resultDefaults'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    ...Object.fromEntries([...results, ...facts.fieldNames].map((name) => [name, null])),
    ...facts.values,
    caseNo: facts.caseNo,
    procKey: facts.caseNo,
    itemCode: definition.processId,
    title: facts.title,
    receivedOn: facts.receivedOn,
    units: facts.units,
  };
}

/** Title by the model's FEEL; the model's name where it has none or it gives no text. */
export function titleOf(definition: Definition, values: Record<string, unknown>, feel: Feel): string {
  const expression = definition.properties['titleExpression'];
  const title = expression === undefined ? undefined : valueOrNone(expression, values, feel);
  return typeof title === 'string' && title.trim() !== '' ? title : (definition.name ?? definition.processId);
}

/** The row of a case, from the values that a person entered; what it shows was evaluated from them. */
export function toNewCase(
  definition: Definition,
  facts: CaseFacts,
  request: StartRequest,
  shown: ShownFacts,
): NewCase {
  return {
    caseNo: facts.caseNo,
    processId: definition.processId,
    townCode: facts.townCode,
    receivedOn: facts.receivedOn,
    parentCaseNo: request.parentCaseNo ?? null,
    startVariables: {
      ...startVariables(definition, facts),
      ...(request.parentCaseNo === undefined ? {} : { parentCaseNo: request.parentCaseNo }),
    },
    shown: shownCase(facts.caseNo, shown),
    createdBy: request.username,
    createdAt: request.at,
    idempotencyKey: request.idempotencyKey ?? null,
    requestHash: request.requestHash,
  };
}

export interface CaseFacts {
  caseNo: string;
  title: string;
  receivedOn: string;
  /** Names of the start form's fields: those without a value become null, so that a model may read them. */
  fieldNames: readonly string[];
  /** The town that answers for the case. */
  townCode: string;
  /** The units by what they do for that town; fixed with the registration, so that a case keeps its units. */
  units: Readonly<Record<string, string>>;
  values: Record<string, unknown>;
}

export interface StartRequest {
  username: string;
  /** The case out of which the new one comes. */
  parentCaseNo?: string;
  at: Date;
  idempotencyKey?: string;
  requestHash: string;
}

/** The town that a form names, or the one that answers for a case whose form asks for none. */
export function townOf(values: Record<string, unknown>, defaultTown: string): string {
  return textOf(values['townCode']) ?? defaultTown;
}

// helpers

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
