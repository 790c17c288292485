import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';

/** Whoever stands in for the holder of a post, in these days. */
export interface ListedStandIn {
  username: string;
  displayName: string;
  validFrom: string;
  validTo: string;
}

/** A post as administrators read it. */
export interface ListedPost {
  unitCode: string;
  unitName: string;
  role: string;
  roleName: string;
  roleNameEn: string;
  validFrom: string | null;
  validTo: string | null;
  /** Those that are over are left out. */
  standIns: ListedStandIn[];
}

/** An account with its state and posts, also one that is no more. */
export interface ListedAccount {
  username: string;
  displayName: string;
  state: 'active' | 'no-password' | 'one-time' | 'locked' | 'inactive';
  posts: ListedPost[];
}

/** A role that a post can have. */
export interface RoleOption {
  code: string;
  name: string;
  nameEn: string;
}

/** Nobody reads more; whoever misses somebody chooses a unit further down. */
const MOST_LISTED = 200;

/** Accounts as administrators find them, unlike the people whom others can name. */
@Injectable()
export class AccountDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whoever has or had a post in the unit or below it, deactivated people last. */
  async list(unit: string): Promise<{ items: ListedAccount[]; more: boolean }> {
    const found: ListedAccount[] = await this.dataSource.query(LIST, [
      unit,
      MOST_LISTED + 1,
      this.clock.today(),
    ]);
    return { items: found.slice(0, MOST_LISTED), more: found.length > MOST_LISTED };
  }

  /** In the order of their codes; retired roles are left out. */
  async roles(): Promise<RoleOption[]> {
    return this.dataSource.query(
      `select code, name, name_en as "nameEn" from org_role where not retired order by code collate "C"`,
    );
  }
}

// helpers

const STAND_INS = `coalesce((
  select json_agg(json_build_object('username', b.username, 'displayName', b.display_name,
                                    'validFrom', s.valid_from, 'validTo', s.valid_to) order by s.valid_from, b.username)
    from post_stand_in s join app_user b on b.username = s.stand_in
   where (s.username, s.unit_code, s.role) = (p.username, p.unit_code, p.role) and s.valid_to >= $3), '[]')`;

const LIST = `
  select u.username, u.display_name as "displayName",
         case when u.disabled then 'inactive' when u.locked then 'locked' when u.password_hash = '' then 'no-password'
              when u.must_change_password then 'one-time' else 'active' end as state,
         json_agg(json_build_object('unitCode', o.code, 'unitName', o.name, 'role', r.code, 'roleName', r.name, 'roleNameEn', r.name_en,
                                    'validFrom', p.valid_from, 'validTo', p.valid_to,
                                    'standIns', ${STAND_INS})
                  order by o.code, r.code) as posts
    from app_user u
    join user_role p using (username)
    join org_unit o on o.code = p.unit_code
    join org_role r on r.code = p.role
   where exists (select from user_role m where m.username = u.username
                    and (m.unit_code = $1 or starts_with(m.unit_code, $1 || '.')))
   group by u.username
   order by u.disabled, u.display_name, u.username
   limit $2`;
