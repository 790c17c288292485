import { type Transaction, jsonText } from '@app/database';
import type { RowChange } from './organisation-difference.js';
import {
  ORGANISATION_SHEETS,
  type OrganisationData,
  type OrganisationRow,
  type OrganisationSheet,
} from './organisation-sheets.js';
import { takesSinglePlace } from './single-unit.rules.js';

/** Every row as texts, in the order in which files have them. */
export async function readOrganisationRows(tx: Transaction): Promise<OrganisationData> {
  const rows: OrganisationRow[][] = [];
  for (const sheet of ORGANISATION_SHEETS) rows.push(await tx.query(READ[sheet]));
  return Object.fromEntries(ORGANISATION_SHEETS.map((sheet, index) => [sheet, rows[index]])) as Record<
    OrganisationSheet,
    OrganisationRow[]
  >;
}

/** Writes what changes, one statement for each sheet; units that take the place of another one behind that. */
export async function writeOrganisationRows(
  tx: Transaction,
  changes: readonly RowChange[],
  today: string,
): Promise<void> {
  for (const sheet of ORGANISATION_SHEETS) {
    const rows = changes
      .filter((change) => change.sheet === sheet)
      .map(({ row }) => row)
      .sort((a, b) => Number(takesSinglePlace(a)) - Number(takesSinglePlace(b)));
    if (rows.length > 0)
      await tx.query(WRITE[sheet], [jsonText(rows), ...(sheet === 'units' ? [today] : [])]);
  }
}

// helpers

const READ: Readonly<Record<OrganisationSheet, string>> = {
  units: `select code, name, coalesce(short_name, '') as "shortName", level, coalesce(parent_code, '') as "parentCode",
                 coalesce(stationed_at_code, '') as "stationedAtCode", coalesce(division_code, '') as "divisionCode",
                 lead_role as "leadRole", coalesce(kind, '') as kind,
                 coalesce(function, '') as function, case when retired then '是' else '' end as retired,
                 coalesce(successor_code, '') as "successorCode"
            from org_unit order by code collate "C"`,
  roles: `select code, name, name_en as "nameEn", coalesce(grants, '') as grants,
                 array_to_string(scopes, ' ') as scopes,
                 case when retired then '是' else '' end as retired
            from org_role order by code collate "C"`,
  people: `select username, display_name as "displayName", case when offered then '是' else '' end as offered
             from app_user order by username collate "C"`,
  posts: `select username, unit_code as "unitCode", role, coalesce(valid_from::text, '') as "validFrom",
                 coalesce(valid_to::text, '') as "validTo"
            from user_role order by username collate "C", unit_code collate "C", role collate "C"`,
  standIns: `select username, unit_code as "unitCode", role, stand_in as "standIn", valid_from::text as "validFrom",
                    valid_to::text as "validTo"
               from post_stand_in order by username collate "C", unit_code collate "C", role collate "C", stand_in`,
};

/** A person of a file has no password: nobody logs in before an administrator resets it. */
const WRITE: Readonly<Record<OrganisationSheet, string>> = {
  units: `
    insert into org_unit (code, name, short_name, level, parent_code, stationed_at_code, division_code, lead_role, kind,
                          function, retired, retired_on, successor_code)
    select code, name, nullif("shortName", ''), level, nullif("parentCode", ''), nullif("stationedAtCode", ''),
           nullif("divisionCode", ''), coalesce(nullif("leadRole", ''), 'unit-leader'), nullif(kind, ''),
           nullif(function, ''), coalesce(retired, '') = '是',
           case when retired = '是' then $2::date end, nullif("successorCode", '')
      from json_to_recordset($1::json) as unit (code text, name text, "shortName" text, level text, "parentCode" text,
        "stationedAtCode" text, "divisionCode" text, "leadRole" text, kind text, function text, retired text, "successorCode" text)
    on conflict (code) do update
       set name = excluded.name, short_name = excluded.short_name, level = excluded.level,
           parent_code = excluded.parent_code, stationed_at_code = excluded.stationed_at_code,
           division_code = excluded.division_code, lead_role = excluded.lead_role, kind = excluded.kind,
           function = excluded.function, retired = excluded.retired, successor_code = excluded.successor_code,
           retired_on = case when excluded.retired and org_unit.retired then org_unit.retired_on
                             else excluded.retired_on end`,
  roles: `
    insert into org_role (code, name, name_en, grants, scopes, retired)
    select code, name, "nameEn", nullif(grants, ''), string_to_array(coalesce(scopes, ''), ' '),
           coalesce(retired, '') = '是'
      from json_to_recordset($1::json) as role (code text, name text, "nameEn" text, grants text, scopes text, retired text)
    on conflict (code) do update
       set name = excluded.name, name_en = excluded.name_en, grants = excluded.grants, scopes = excluded.scopes,
           retired = excluded.retired`,
  people: `
    insert into app_user (username, display_name, password_hash, offered)
    select username, "displayName", '', coalesce(offered, '') = '是'
      from json_to_recordset($1::json) as person (username text, "displayName" text, offered text)
    on conflict (username) do update set display_name = excluded.display_name, offered = excluded.offered`,
  posts: `
    insert into user_role (username, unit_code, role, valid_from, valid_to)
    select username, "unitCode", role, nullif("validFrom", '')::date, nullif("validTo", '')::date
      from json_to_recordset($1::json) as post (username text, "unitCode" text, role text, "validFrom" text, "validTo" text)
    on conflict (username, unit_code, role) do update
       set valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
  standIns: `
    insert into post_stand_in (username, unit_code, role, stand_in, valid_from, valid_to)
    select username, "unitCode", role, "standIn", "validFrom"::date, "validTo"::date
      from json_to_recordset($1::json) as stand_in (username text, "unitCode" text, role text, "standIn" text,
        "validFrom" text, "validTo" text)
    on conflict (username, unit_code, role, stand_in) do update
       set valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
};
