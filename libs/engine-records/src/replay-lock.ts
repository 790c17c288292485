import type { Transaction } from '@app/database';

const LOG_LOCK = 7_305_003;
const LOCK_TIMEOUT = '10s';

/** Taken by every bulk and every step of a replay; whoever needs the log alone takes it whole. Fails after 10 s instead of piling up. */
export async function shareLog(tx: Transaction): Promise<void> {
  await tx.query(
    `select set_config('lock_timeout', $2, true), pg_advisory_xact_lock_shared($1), set_config('lock_timeout', '0', true)`,
    [LOG_LOCK, LOCK_TIMEOUT],
  );
}
