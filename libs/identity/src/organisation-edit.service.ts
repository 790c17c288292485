import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { Clock, InvalidInputError } from '@app/kernel';
import { DataSource } from 'typeorm';
import { ableToLogIn, lockOrganisation } from './account.queries.js';
import type { Actor } from './actor.js';
import { administratorFaults } from './administrator.rules.js';
import { OrganisationRowChangedError } from './identity.errors.js';
import { organisationDifference } from './organisation-difference.js';
import { readRow } from './organisation-file.js';
import { readOrganisationRows, writeOrganisationRows } from './organisation-rows.queries.js';
import { organisationFaults } from './organisation.rules.js';
import { OrganisationService } from './organisation.service.js';
import {
  type OrganisationData,
  type OrganisationRow,
  type OrganisationSheet,
  keyOf,
} from './organisation-sheets.js';
import { retiredIn, retirementFaults } from './retirement.rules.js';
import { findBusyUnits } from './unit-work.queries.js';
import { UserService } from './user.service.js';

/** A row as it shall be, and as whoever changes it saw it. */
export interface RowEdit {
  sheet: OrganisationSheet;
  row: OrganisationRow;
  /** Null for one that is new. */
  before: OrganisationRow | null;
}

/** Changes single rows of the organisation, by the rules of its files. */
@Injectable()
export class OrganisationEditService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationService,
    private readonly people: UserService,
    private readonly clock: Clock,
  ) {}

  /** The rows of one sheet, those of one unit where it has any. */
  async rows(sheet: OrganisationSheet, unitCode?: string): Promise<OrganisationRow[]> {
    const rows = (await readOrganisationRows(this.dataSource.manager))[sheet];
    const own = sheet === 'units' ? 'code' : 'unitCode';
    return rows.filter((row) => unitCode === undefined || row[own] === unitCode);
  }

  /** Throws INVALID_INPUT with the columns, ORGANISATION_ROW_CHANGED when somebody else changed the row meanwhile. */
  async save(actor: Actor, edit: RowEdit): Promise<OrganisationRow> {
    const { row, faults } = readRow(edit.sheet, edit.row);
    const saved = await inTransaction(this.dataSource, async (tx) => {
      await lockOrganisation(tx);
      const existing = await readOrganisationRows(tx);
      const standing = {
        able: await ableToLogIn(tx, this.clock.now()),
        today: this.clock.today(),
        busy: await findBusyUnits(tx, retiredIn([row], existing)),
      };
      const all = [
        ...faults,
        ...newFaults(edit, existing),
        ...organisationFaults([row], existing),
        ...administratorFaults([row], existing, standing),
        ...retirementFaults([row], existing, standing),
      ];
      if (all.length > 0) throw new InvalidInputError(all);
      if (!isAsSeen(edit, existing)) throw new OrganisationRowChangedError();
      const [change] = organisationDifference([row], existing);
      if (change === undefined) return row.row;
      await writeOrganisationRows(tx, [change], standing.today);
      const { key: objectId, cells } = change;
      const details = { sheet: edit.sheet, columns: cells.map(({ key }) => key) };
      await recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'ORGANISATION_CHANGED', objectKind: 'organisation' },
        ...{ objectId, details },
      });
      return change.row;
    });
    this.organisations.forget();
    for (const name of [saved['username'], saved['standIn']])
      if (name !== undefined) this.people.forget(name);
    return saved;
  }
}

// helpers

function currentOf({ sheet, row }: Pick<RowEdit, 'sheet' | 'row'>, existing: OrganisationData) {
  const key = keyOf(sheet, row);
  return existing[sheet].find((one) => keyOf(sheet, one) === key);
}

function newFaults(edit: RowEdit, existing: OrganisationData) {
  if (edit.before !== null || currentOf(edit, existing) === undefined) return [];
  const path = edit.sheet === 'units' || edit.sheet === 'roles' ? 'code' : 'username';
  return [{ path, code: 'REPEATED', message: '已经有这一行了，请直接修改它。' }];
}

/** Whether the row still is what was seen of it; columns that were not seen count for nothing. */
function isAsSeen(edit: RowEdit, existing: OrganisationData): boolean {
  const current = currentOf(edit, existing);
  if (edit.before === null) return current === undefined;
  return Object.entries(edit.before).every(([key, value]) => current?.[key] === value);
}
