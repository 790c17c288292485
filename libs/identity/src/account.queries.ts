import type { Transaction } from '@app/database';

const ORGANISATION_LOCK = 7_305_076;

/** Of a row of `app_user`, at the moment of a parameter. */
function canLogIn(parameter: '$1' | '$2'): string {
  return `not disabled and not locked and password_hash <> ''
    and coalesce(password_expires_at > ${parameter}, true)`;
}

/** Nobody else changes the organisation or its accounts before this transaction is over. */
export async function lockOrganisation(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock($1)`, [ORGANISATION_LOCK]);
}

/** Who has an account with a password; people of a file have none. */
export async function ableToLogIn(tx: Transaction, now: Date): Promise<ReadonlySet<string>> {
  const rows: { username: string }[] = await tx.query(
    `select username from app_user where ${canLogIn('$1')}`,
    [now],
  );
  return new Set(rows.map(({ username }) => username));
}

/** Whether somebody with a post of his own on the day can log in and administer the platform. */
export async function hasAdministrator(tx: Transaction, today: string, now: Date): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from user_role p
       join org_role r on r.code = p.role and r.grants = 'administer'
       join app_user u on u.username = p.username and ${canLogIn('$2')}
      where coalesce(p.valid_from <= $1, true) and coalesce(p.valid_to >= $1, true) limit 1`,
    [today, now],
  );
  return rows.length > 0;
}
