import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { Clock, InvalidInputError } from '@app/kernel';
import { csvText, readSheets, type Sheet, workbook } from '@app/sheets';
import { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import { ableToLogIn, lockOrganisation } from './account.queries.js';
import { administratorFaults } from './administrator.rules.js';
import { OrganisationChangedError } from './identity.errors.js';
import { type RowChange, organisationDifference } from './organisation-difference.js';
import { readOrganisation } from './organisation-file.js';
import { readOrganisationRows, writeOrganisationRows } from './organisation-rows.queries.js';
import { ORGANISATION_SHEETS, type OrganisationSheet, SHEET_SHAPES } from './organisation-sheets.js';
import { OrganisationService } from './organisation.service.js';
import { organisationFaults } from './organisation.rules.js';
import { retiredIn, retirementFaults } from './retirement.rules.js';
import { findBusyUnits } from './unit-work.queries.js';

/** What a file would change, and the mark of exactly that. */
export interface OrganisationPreview {
  readonly basis: string;
  readonly changes: Omit<RowChange, 'row'>[];
}

type Comparison = { basis: string; changes: RowChange[] };

/** A file with more faults is the wrong file; nobody reads more of them. */
const SHOWN_FAULTS = 50;

/** Takes the organisation in and out as files. */
@Injectable()
export class OrganisationImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** What a workbook or CSV would change; throws SHEET_UNREADABLE, and INVALID_INPUT with every fault and its place. */
  async preview(file: Uint8Array): Promise<OrganisationPreview> {
    return seen(await this.compare(this.dataSource.manager, await readSheets(file)));
  }

  /**
   * Does what the preview said, all or nothing; rows that the file does not name stay as they are.
   * Throws as the preview does, and ORGANISATION_CHANGED when it would now be something else.
   */
  async apply(actor: Actor, file: Uint8Array, basis: string): Promise<OrganisationPreview> {
    // read before anything is locked: a large workbook takes seconds
    const sheets = await readSheets(file);
    const applied = await inTransaction(this.dataSource, async (tx) => {
      await lockOrganisation(tx);
      const preview = await this.compare(tx, sheets);
      if (preview.basis !== basis) throw new OrganisationChangedError();
      await writeOrganisationRows(tx, preview.changes, this.clock.today());
      await recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'ORGANISATION_IMPORTED', objectKind: 'organisation' },
        ...{ objectId: null, details: countsOf(preview.changes) },
      });
      return preview;
    });
    this.organisations.forget();
    return seen(applied);
  }

  /** All sheets as one workbook, which can be imported again. */
  async toWorkbook(): Promise<Buffer> {
    const data = await readOrganisationRows(this.dataSource.manager);
    return workbook(
      ORGANISATION_SHEETS.map((sheet) => ({
        name: SHEET_SHAPES[sheet].title,
        rows: tableOf(sheet, data[sheet]),
      })),
    );
  }

  /** One sheet as CSV, which can be imported again. */
  async toCsv(sheet: OrganisationSheet): Promise<string> {
    const data = await readOrganisationRows(this.dataSource.manager);
    return csvText(tableOf(sheet, data[sheet]));
  }

  private async compare(tx: Transaction, sheets: readonly Sheet[]): Promise<Comparison> {
    const { rows, faults } = readOrganisation(sheets);
    const existing = await readOrganisationRows(tx);
    const standing = {
      able: await ableToLogIn(tx, this.clock.now()),
      today: this.clock.today(),
      busy: await findBusyUnits(tx, retiredIn(rows, existing)),
    };
    const all = [
      ...faults,
      ...organisationFaults(rows, existing),
      ...administratorFaults(rows, existing, standing),
      ...retirementFaults(rows, existing, standing),
    ];
    if (all.length > 0)
      throw new InvalidInputError(
        all.slice(0, SHOWN_FAULTS),
        `文件有 ${all.length} 处问题，没有导入任何内容。`,
      );
    const changes = organisationDifference(rows, existing);
    return { basis: createHash('sha256').update(JSON.stringify(changes)).digest('hex'), changes };
  }
}

// helpers

/** Without the whole rows, which nobody reads. */
function seen({ basis, changes }: Comparison): OrganisationPreview {
  return {
    basis,
    changes: changes.map(({ sheet, key, label, kind, cells }) => ({ sheet, key, label, kind, cells })),
  };
}

function tableOf(sheet: OrganisationSheet, rows: readonly Readonly<Record<string, string>>[]): string[][] {
  const { columns } = SHEET_SHAPES[sheet];
  return [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))];
}

/** How many rows of each sheet are new and how many change. */
function countsOf(changes: readonly RowChange[]): Record<string, number> {
  const added = changes.filter(({ kind }) => kind === 'added').length;
  return { added, changed: changes.length - added };
}
