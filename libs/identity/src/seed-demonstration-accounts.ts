import { type AuditAct, SYSTEM, recordActs } from '@app/audit';
import { inTransaction, jsonText } from '@app/database';
import { AdjustableClock, AppError, type Clock } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { candidateGroup } from './candidate-group.js';
import { DEMONSTRATION_ACCOUNTS } from './demonstration-accounts.js';
import { hashPassword, verifyPassword } from './password.js';

/**
 * Writes the demonstration accounts with one password; safe to repeat. An account keeps its hash, and its sessions, as long as
 * the password verifies; a changed password ends them.
 * @throws AppError DEMO_PASSWORD_MISSING when the password is empty: a real deployment has no such accounts
 */
export async function seedDemonstrationAccounts(
  dataSource: DataSource,
  password: string,
  clock: Clock = new AdjustableClock(),
): Promise<void> {
  if (password === '') {
    throw new AppError('DEMO_PASSWORD_MISSING', 500, 'Set DEMO_PASSWORD to seed demonstration accounts.');
  }
  const stale = await accountsThatNeedPassword(dataSource, password);
  const accounts = await Promise.all(
    stale.map(async ({ username, displayName }) => ({
      username,
      displayName,
      passwordHash: await hashPassword(password),
    })),
  );
  await inTransaction(dataSource, async (tx) => {
    await tx.query(WRITE_ACCOUNTS, [jsonText(accounts)]);
    const roles: { username: string; role: string }[] = await tx.query(WRITE_ROLES, [jsonText(roleRows())]);
    await recordActs(tx, seedActs(accounts, roles, clock.now()));
    await tx.query(
      `delete from user_session where username in (select username from json_to_recordset($1::json) as a (username text))`,
      [jsonText(accounts)],
    );
  });
}

const WRITE_ACCOUNTS = `
  insert into app_user (username, display_name, password_hash, demo)
  select username, "displayName", "passwordHash", true
    from json_to_recordset($1::json) as account (username text, "displayName" text, "passwordHash" text)
  on conflict (username) do update
     set display_name = excluded.display_name, password_hash = excluded.password_hash
   where app_user.demo`;

const WRITE_ROLES = `
  insert into user_role (username, unit_code, role)
  select role.username, role."unitCode", role.role
    from json_to_recordset($1::json) as role (username text, "unitCode" text, role text)
    join app_user on app_user.username = role.username and app_user.demo
  on conflict do nothing
  returning username, unit_code || '/' || role as role`;

async function accountsThatNeedPassword(dataSource: DataSource, password: string) {
  const rows: { username: string; password_hash: string }[] = await dataSource.query(
    `select username, password_hash from app_user where demo`,
  );
  const hashes = new Map(rows.map((row) => [row.username, row.password_hash]));
  const verdicts = await Promise.all(
    DEMONSTRATION_ACCOUNTS.map(async ({ username }) => {
      const known = hashes.get(username);
      return known !== undefined && (await verifyPassword(known, password));
    }),
  );
  return DEMONSTRATION_ACCOUNTS.filter((_, index) => !verdicts[index]);
}

function roleRows() {
  return DEMONSTRATION_ACCOUNTS.flatMap(({ username, groups }) =>
    groups.map((group) => {
      const { unit: unitCode, role } = candidateGroup(group);
      return { username, unitCode, role };
    }),
  );
}

/** An entry for each account that got a password and for each person who got roles. */
function seedActs(
  accounts: readonly { username: string }[],
  roles: readonly { username: string; role: string }[],
  at: Date,
): AuditAct[] {
  const rolesOf = new Map<string, string[]>();
  for (const { username, role } of roles) rolesOf.set(username, [...(rolesOf.get(username) ?? []), role]);
  const act = { by: SYSTEM, at, objectKind: 'account' } as const;
  return [
    ...accounts.map(({ username }) => ({ ...act, action: 'ACCOUNT_SEEDED' as const, objectId: username })),
    ...[...rolesOf].map(([username, gained]) => ({
      ...act,
      action: 'ROLE_SEEDED' as const,
      objectId: username,
      details: { roles: gained },
    })),
  ];
}
