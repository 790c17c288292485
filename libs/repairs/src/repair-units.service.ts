import { Injectable } from '@nestjs/common';
import { OrganisationService } from '@app/identity';
import { DataSource } from 'typeorm';
import type { CasePlace } from './repair-place.queries.js';

/** Gives a case the units that its new version may name, where it began before cases had them. */
@Injectable()
export class RepairUnits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationService,
  ) {}

  /** As they are now for the town of the case; empty where it has its own. */
  async lacking({ caseNo, processInstanceKey }: CasePlace): Promise<{ units?: Record<string, string> }> {
    const rows: { townCode: string }[] = await this.dataSource.query(
      `select town_code as "townCode" from published.case_file
        where case_no = $1 and not exists (select from published.case_variable
                                            where process_instance_key = $2 and name = 'units')`,
      [caseNo, processInstanceKey],
    );
    if (rows[0] === undefined) return {};
    return { units: (await this.organisations.current()).unitsFor(rows[0].townCode) };
  }
}
