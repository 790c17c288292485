import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { roleCodes } from './role-names.js';

/** Of what candidate groups are made. */
export interface KnownGroups {
  /** Codes of units that are not retired. */
  units: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  /** Groups that somebody holds who may log in, as `<unit code>/<role>`. */
  held: ReadonlySet<string>;
}

/** The units and roles that there are. */
@Injectable()
export class GroupRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Roles are those that the product names, and those that somebody holds. */
  async known(): Promise<KnownGroups> {
    const [units, held] = await Promise.all([
      this.dataSource.query<{ code: string }[]>(`select code from org_unit where not retired`),
      this.dataSource.query<{ unit: string; role: string; isActive: boolean }[]>(
        `select r.unit_code as unit, r.role, bool_or(not u.disabled) as "isActive"
         from user_role r join app_user u on u.username = r.username group by r.unit_code, r.role`,
      ),
    ]);
    return {
      units: new Set(units.map(({ code }) => code)),
      roles: new Set([...roleCodes(), ...held.map(({ role }) => role)]),
      held: new Set(held.filter(({ isActive }) => isActive).map(({ unit, role }) => `${unit}/${role}`)),
    };
  }
}
