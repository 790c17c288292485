import { jsonText } from '@app/database';
import type { DataSource } from 'typeorm';
import { organisationUnits } from './organisation.js';

/** Writes the units of the county; units that exist keep what an administrator changed. */
export async function seedOrganisation(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `insert into org_unit (code, name, level, parent_code, demo)
     select code, name, level, "parentCode", true
       from json_to_recordset($1::json) as unit (code text, name text, level text, "parentCode" text)
     on conflict (code) do nothing`,
    [jsonText(organisationUnits())],
  );
}
