import { jsonText } from '@app/database';
import type { AuditAction, AuditObjectKind, AuditPhase } from './audit-action.js';

/** Who does something: a person as he is logged in. */
export interface AuditPerson {
  readonly username: string;
  /** Candidate groups `<unit-code>/<role>` that he holds at that moment. */
  readonly groups: readonly string[];
  /** By which session or personal token he acts, as a short mark that opens nothing. */
  readonly credential?: string;
}

/** The system itself, where nobody asked for an act. */
export const SYSTEM = 'system';

/** What somebody did, as whoever does it tells it. Numbers, names and texts of people do not belong into `details`. */
export interface AuditAct {
  /** A person, the system, or null where nobody is known (a failed login). */
  readonly by: AuditPerson | typeof SYSTEM | null;
  readonly at: Date;
  readonly action: AuditAction;
  readonly objectKind: AuditObjectKind;
  readonly objectId: string | null;
  readonly caseNo?: string | null;
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, AuditDetail>>;
}

export type AuditDetail = string | number | boolean | null | readonly string[];

/** The text of an entry that is stored and hashed, its keys always in this order. */
export interface AuditContent {
  readonly at: number;
  readonly by: string | null;
  readonly groups: readonly string[];
  readonly credential: string | null;
  readonly action: AuditAction;
  readonly phase: AuditPhase;
  /** Ties the entries of one act together. */
  readonly actId: string;
  readonly objectKind: AuditObjectKind;
  readonly objectId: string | null;
  readonly caseNo: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, AuditDetail>>;
}

/** An entry as it is read. */
export interface AuditEntry extends Omit<AuditContent, 'at' | 'groups'> {
  readonly groups: string[];
  readonly seq: string;
  readonly at: Date;
  /** The name of the person, where the account still exists. */
  readonly byName: string | null;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** An act with its place in time, as the text that is stored. */
export function contentOf(act: AuditAct, actId: string, phase: AuditPhase): string {
  const { by, at, action, objectKind, objectId } = act;
  const person = by === null || by === SYSTEM ? undefined : by;
  const content: AuditContent = {
    at: at.getTime(),
    by: person?.username ?? (by as string | null),
    groups: person?.groups ?? [],
    credential: person?.credential ?? null,
    action,
    phase,
    actId,
    objectKind,
    objectId,
    caseNo: act.caseNo ?? null,
    reason: act.reason ?? null,
    details: act.details ?? {},
  };
  return jsonText(content);
}
