import { SYSTEM, recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { AdjustableClock, type Clock, InvalidInputError } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { lockOrganisation } from './account.queries.js';
import { AccountRepository } from './account.repository.js';
import type { OneTimePassword } from './account.service.js';
import { newOneTimePassword, oneTimeEnd } from './one-time-password.js';
import { organisationDifference } from './organisation-difference.js';
import type { FileRow } from './organisation-file.js';
import { readOrganisationRows, writeOrganisationRows } from './organisation-rows.queries.js';
import type { OrganisationData, OrganisationRow, OrganisationSheet } from './organisation-sheets.js';
import { organisationFaults } from './organisation.rules.js';
import { hashPassword } from './password.js';
import { SessionRepository } from './session.repository.js';

/** Who shall administer the platform, and where. */
export interface Appointment {
  readonly username: string;
  readonly displayName: string;
  readonly unitCode: string;
  /** Of a county that is in no row yet: the unit is made as one. */
  readonly county?: { readonly name: string; readonly divisionCode: string };
}

/**
 * Makes somebody an administrator, on a new installation or after the last one was lost: with account, post, and a
 * one-time password. What there is of county, role and account is used, a locked account is opened.
 * @throws INVALID_INPUT when the rows would not be those of an organisation
 */
export async function appointAdministrator(
  dataSource: DataSource,
  appointment: Appointment,
  clock: Clock = new AdjustableClock(),
): Promise<OneTimePassword> {
  const { username } = appointment;
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  const expiresAt = await inTransaction(dataSource, async (tx) => {
    await lockOrganisation(tx);
    const roles = await writePost(tx, appointment, clock.today());
    await recordAct(tx, {
      ...{ by: SYSTEM, at: clock.now(), action: 'ACCOUNT_CREATED', objectKind: 'account' },
      ...{ objectId: username, details: { roles } },
    });
    return open(tx, dataSource, { username, hash, until: oneTimeEnd(clock.now()) });
  });
  return { username, password, expiresAt };
}

// helpers

const OPEN_ENDED = { validFrom: '', validTo: '' };
/** Where no role administers yet. */
const ROLE = {
  code: 'administrator',
  name: '平台管理员',
  nameEn: 'Platform administrator',
  grants: 'administer',
};

/** Answers the group that the post is in. */
async function writePost(tx: Transaction, appointment: Appointment, today: string): Promise<string[]> {
  const existing = await readOrganisationRows(tx);
  const rows = rowsOf(appointment, existing);
  const faults = organisationFaults(rows, existing);
  if (faults.length > 0) throw new InvalidInputError(faults);
  await writeOrganisationRows(tx, organisationDifference(rows, existing), today);
  return rows
    .filter(({ sheet }) => sheet === 'posts')
    .map(({ row }) => `${row['unitCode'] ?? ''}/${row['role'] ?? ''}`);
}

function rowsOf(
  { username, displayName, unitCode, county }: Appointment,
  existing: OrganisationData,
): FileRow[] {
  const unit = existing.units.find(({ code }) => code === unitCode);
  const role = existing.roles.find(({ grants, retired }) => grants === 'administer' && retired !== '是');
  const rowOf = (sheet: OrganisationSheet, row: OrganisationRow): FileRow => ({ sheet, line: 1, row });
  return [
    ...(unit !== undefined || county === undefined
      ? []
      : [rowOf('units', { ...county, code: unitCode, level: 'county' })]),
    ...(role === undefined ? [rowOf('roles', ROLE)] : []),
    rowOf('people', { username, displayName }),
    rowOf('posts', { username, unitCode, role: role?.['code'] ?? ROLE.code, ...OPEN_ENDED }),
  ];
}

async function open(
  tx: Transaction,
  dataSource: DataSource,
  { username, hash, until }: { username: string; hash: string; until: Date },
): Promise<Date> {
  const accounts = new AccountRepository();
  await accounts.switch(username, 'locked', false, tx);
  await accounts.switch(username, 'disabled', false, tx);
  await new SessionRepository(dataSource).closeAllOf(username, tx);
  if (!(await accounts.giveOneTime(username, hash, until, tx)))
    throw new Error(`The account ${username} was not written`);
  return until;
}
