import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';

/** A person as others find him. */
export interface ListedUser {
  username: string;
  displayName: string;
  /** Where he works, which tells people of one name apart. */
  unitNames: string[];
}

/** Whom to list; what is left out limits nothing. */
export interface UserQuery {
  /** A part of the name. */
  text?: string;
  /** A unit; those below it count too. */
  unit?: string;
  /** A unit and a role: `zj.arb/arbitrator`. */
  group?: string;
  usernames?: readonly string[];
}

/** Units and people by their codes, as far as they can be chosen. */
export interface Named {
  /** The level of each unit that there is. */
  units: ReadonlyMap<string, string>;
  /** The groups of each person that there is. */
  users: ReadonlyMap<string, readonly string[]>;
}

/** Finds units and people, for those who must name one. */
@Injectable()
export class DirectoryRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** People by name; those without a role do nothing here and are left out. */
  async list(query: UserQuery, limit: number): Promise<ListedUser[]> {
    return this.dataSource.query(
      `select u.username, u.display_name as "displayName",
              coalesce(array_agg(distinct o.name order by o.name) filter (where not o.retired), '{}') as "unitNames"
         from app_user u
         join held_role($6) r on r.username = u.username
         join org_unit o on o.code = r.unit_code
        where not u.disabled
          and ($1::text is null or position(lower($1) in lower(u.display_name)) > 0)
          and ($4::text[] is null or u.username = any ($4))
          and exists (select 1 from held_role($6) g where g.username = u.username
                        and ($2::text is null or g.unit_code = $2 or starts_with(g.unit_code, $2 || '.'))
                        and ($3::text is null or g.unit_code || '/' || g.role = $3))
        group by u.username
        order by u.display_name, u.username
        limit $5`,
      [
        query.text ?? null,
        query.unit ?? null,
        query.group ?? null,
        query.usernames ?? null,
        limit,
        this.clock.today(),
      ],
    );
  }

  /** The level of each unit that is not retired, by its code. */
  async unitLevels(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.query<{ code: string; level: string }[]>(
      `select code, level from org_unit where not retired`,
    );
    return new Map(rows.map(({ code, level }) => [code, level]));
  }

  /** Which of these units and people there are; retired units and disabled accounts are none. */
  async named(units: readonly string[], users: readonly string[]): Promise<Named> {
    const [unitRows, userRows] = await Promise.all([
      this.dataSource.query<{ code: string; level: string }[]>(
        `select code, level from org_unit where not retired and code = any ($1)`,
        [units],
      ),
      this.dataSource.query<{ username: string; groups: string[] }[]>(
        `select u.username, array_agg(r.unit_code || '/' || r.role) as groups
           from app_user u join held_role($2) r on r.username = u.username
          where not u.disabled and u.username = any ($1) group by u.username`,
        [users, this.clock.today()],
      ),
    ]);
    return {
      units: new Map(unitRows.map(({ code, level }) => [code, level])),
      users: new Map(userRows.map(({ username, groups }) => [username, groups])),
    };
  }
}
