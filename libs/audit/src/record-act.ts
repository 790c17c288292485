import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { AppError } from '@app/kernel';
import type { AuditPhase } from './audit-action.js';
import { type AuditAct, type AuditDetail, contentOf } from './audit-entry.js';

type Executor = Pick<Transaction, 'query'>;

/** Notes an act in the transaction that does it: both are there, or neither. */
export async function recordAct(tx: Transaction, act: AuditAct): Promise<void> {
  await recordActs(tx, [act]);
}

/** Notes acts in the transaction that does them, in their order. */
export async function recordActs(tx: Transaction, acts: readonly AuditAct[]): Promise<void> {
  await append(
    tx,
    acts.map((act) => contentOf(act, randomUUID(), 'done')),
  );
}

/** What a command to the engine needs to be noted. */
export interface CommandAct<T> {
  readonly act: Omit<AuditAct, 'at'>;
  /** Each entry has the time at which it is written. */
  readonly now: () => Date;
  /** What the answer tells, e.g. the number of a new version. */
  readonly told?: (answer: T) => Record<string, AuditDetail>;
}

/**
 * Notes a command to another system: that it is meant before it is sent, and how it ended after its answer. A command
 * that is not noted is not sent. Whoever sent it hears how it ended, also where that cannot be noted: an intention
 * without an outcome is shown as interrupted.
 */
export async function recordCommand<T>(
  database: Executor,
  { act, now, told }: CommandAct<T>,
  send: () => Promise<T>,
): Promise<T> {
  const actId = randomUUID();
  const note = (phase: AuditPhase, details: Record<string, AuditDetail> = {}) =>
    append(database, [
      contentOf({ ...act, at: now(), details: { ...act.details, ...details } }, actId, phase),
    ]);
  await note('intended');
  let answer: T;
  try {
    answer = await send();
  } catch (error) {
    await unlessAway(() => note('failed', { fault: faultOf(error) }));
    throw error;
  }
  await unlessAway(() => note('succeeded', told?.(answer)));
  return answer;
}

// helpers

const logger = new Logger('Audit');

async function unlessAway(note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    logger.error(`How a command ended was not noted: ${String(error)}`);
  }
}

async function append(database: Executor, contents: readonly string[]): Promise<void> {
  if (contents.length === 0) return;
  await database.query(
    `insert into audit_inbox (content) select content from unnest($1::text[]) with ordinality as n (content, no) order by no`,
    [contents],
  );
}

/** The code alone: messages may repeat what somebody typed. */
function faultOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'INTERNAL';
}
