import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';

/** Of what candidate groups are made. */
export interface KnownGroups {
  /** Codes of units that are not retired. */
  units: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  /** Groups that somebody holds who may log in, as `<unit code>/<role>`. */
  held: ReadonlySet<string>;
  /** What units do, by which models name them. */
  functions: ReadonlySet<string>;
}

/** The units and roles that there are. */
@Injectable()
export class GroupRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What there is today; a post that has not begun or has ended is held by nobody. */
  async known(): Promise<KnownGroups> {
    const [units, roles, held] = await Promise.all([
      this.dataSource.query<{ code: string; function: string | null }[]>(
        `select code, function from org_unit where not retired`,
      ),
      this.dataSource.query<{ code: string }[]>(`select code from org_role where not retired`),
      this.dataSource.query<{ unit: string; role: string }[]>(
        `select r.unit_code as unit, r.role
           from held_role($1) r join app_user u on u.username = r.username and not u.disabled
          group by r.unit_code, r.role`,
        [this.clock.today()],
      ),
    ]);
    return {
      units: new Set(units.map(({ code }) => code)),
      roles: new Set(roles.map(({ code }) => code)),
      functions: new Set(units.flatMap((unit) => unit.function ?? [])),
      held: new Set(held.map(({ unit, role }) => `${unit}/${role}`)),
    };
  }
}
