import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditAct, SYSTEM, recordActs } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { AdjustableClock, AppError, type Clock, InvalidInputError } from '@app/kernel';
import { readSheets } from '@app/sheets';
import type { DataSource } from 'typeorm';
import { type RowChange, organisationDifference } from './organisation-difference.js';
import { readOrganisation } from './organisation-file.js';
import { readOrganisationRows, writeOrganisationRows } from './organisation-rows.queries.js';
import { keyOf } from './organisation-sheets.js';
import { organisationFaults } from './organisation.rules.js';
import { hashPassword, verifyPassword } from './password.js';

/**
 * Loads the organisation of a folder of CSV files as a demonstration, whose people have one password; safe to repeat.
 * Rows that there are keep what an administrator changed, and an account keeps its sessions as long as the password is
 * the same.
 * @throws DEMO_PASSWORD_MISSING when the password is empty: a real deployment has no such accounts
 */
export async function loadDemonstration(
  dataSource: DataSource,
  folder: string,
  password: string,
  clock: Clock = new AdjustableClock(),
): Promise<void> {
  if (password === '') {
    throw new AppError('DEMO_PASSWORD_MISSING', 500, 'Set DEMO_PASSWORD to load a demonstration.');
  }
  await inTransaction(dataSource, async (tx) => {
    const added = await addRows(tx, folder, clock.today());
    await recordActs(tx, rolesGained(added, clock.now()));
  });
  await setPassword(dataSource, password, clock);
}

// helpers

async function addRows(tx: Transaction, folder: string, today: string): Promise<RowChange[]> {
  const { rows, faults } = readOrganisation(await sheetsOf(folder));
  const existing = await readOrganisationRows(tx);
  // what there is may have been changed by an administrator, and is none of the folder's business any more
  const fresh = rows.filter(
    ({ sheet, row }) => !existing[sheet].some((one) => keyOf(sheet, one) === keyOf(sheet, row)),
  );
  const all = [...faults, ...organisationFaults(fresh, existing)];
  if (all.length > 0) throw new InvalidInputError(all);
  const added = organisationDifference(fresh, existing);
  await writeOrganisationRows(tx, added, today);
  const keys = (sheet: string) => added.filter((change) => change.sheet === sheet).map(({ key }) => key);
  await tx.query(`update org_unit set demo = true where code = any ($1)`, [keys('units')]);
  await tx.query(`update app_user set demo = true where username = any ($1)`, [keys('people')]);
  return added;
}

async function sheetsOf(folder: string) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const sheets = await Promise.all(files.map(async (file) => readSheets(await readFile(join(folder, file)))));
  return sheets.flat().map((sheet, index) => ({ ...sheet, name: files[index]?.replace(/\.csv$/, '') ?? '' }));
}

/** One hash for all of them: it is one password, and there are many accounts. */
async function setPassword(dataSource: DataSource, password: string, clock: Clock): Promise<void> {
  const rows: { username: string; hash: string }[] = await dataSource.query(
    `select username, password_hash as hash from app_user where demo`,
  );
  const hashes = [...new Set(rows.map(({ hash }) => hash))];
  const verdicts = await Promise.all(hashes.map((hash) => verifyPassword(hash, password)));
  const good = new Set(hashes.filter((_, index) => verdicts[index]));
  const stale = rows.filter(({ hash }) => !good.has(hash)).map(({ username }) => username);
  if (stale.length === 0) return;
  const passwordHash = await hashPassword(password);
  await inTransaction(dataSource, async (tx) => {
    // one that an administrator gave for once is gone with it
    await tx.query(
      `update app_user set password_hash = $2, must_change_password = false, password_expires_at = null
        where username = any ($1)`,
      [stale, passwordHash],
    );
    await tx.query(`delete from user_session where username = any ($1)`, [stale]);
    await recordActs(
      tx,
      stale.map((username) => actOn(username, 'ACCOUNT_SEEDED', clock.now())),
    );
  });
}

function rolesGained(added: readonly RowChange[], at: Date): AuditAct[] {
  const rolesOf = new Map<string, string[]>();
  for (const { sheet, row } of added) {
    const { username = '', unitCode = '', role = '' } = row;
    if (sheet === 'posts') rolesOf.set(username, [...(rolesOf.get(username) ?? []), `${unitCode}/${role}`]);
  }
  return [...rolesOf].map(([username, roles]) => ({
    ...actOn(username, 'ROLE_SEEDED', at),
    details: { roles },
  }));
}

function actOn(username: string, action: 'ACCOUNT_SEEDED' | 'ROLE_SEEDED', at: Date): AuditAct {
  return { by: SYSTEM, at, action, objectKind: 'account', objectId: username };
}
