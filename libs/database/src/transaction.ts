import type { DataSource, EntityManager } from 'typeorm';

/** Connection on which a unit of work runs; everything done with it commits or rolls back together. */
export type Transaction = EntityManager;

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MAX_ATTEMPTS = 4;

/** Runs the work in one transaction; repeats it when PostgreSQL asks for that, so the work must have no other effects. */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isRepeatable(error)) throw error;
    }
  }
}

/** SQLSTATE of a failed statement, or undefined when the failure is not the database's answer. */
export function sqlState(error: unknown): string | undefined {
  const code =
    (error as { driverError?: { code?: unknown }; code?: unknown }).driverError?.code ??
    (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Whether the failure means that the database cannot be reached or is shutting down, not that the statement is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state === undefined) return isConnectionLoss(error);
  return state.startsWith('08') || state.startsWith('57P') || state.startsWith('53');
}

function isRepeatable(error: unknown): boolean {
  const state = sqlState(error);
  return state === SERIALIZATION_FAILURE || state === DEADLOCK_DETECTED;
}

function isConnectionLoss(error: unknown): boolean {
  const text =
    error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : String(error);
  return /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|Connection terminated|timeout exceeded|not queryable|connection.*(closed|ended)/i.test(
    text,
  );
}
