import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Clock } from '@app/kernel';
import { DataSource, In, type Repository } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import type { HeldRole } from './actor-scope.js';

/** An account with the roles that it holds. */
export interface Account {
  username: string;
  displayName: string;
  roles: HeldRole[];
}

/** A unit as lists show it. */
export interface Unit {
  code: string;
  name: string;
  level: string;
  retired: boolean;
  /** Null also for one of which nobody knows the day. */
  retiredOn: string | null;
}

/** What is kept of a password. */
export interface StoredPassword {
  hash: string;
  /** It was given for a while that is over. */
  isExpired: boolean;
}

/** Accounts, their roles and the units. */
@Injectable()
export class UserRepository {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async passwordOf(username: string): Promise<StoredPassword | undefined> {
    const found = await this.accounts.findOne({
      select: { username: true, passwordHash: true, passwordExpiresAt: true },
      where: { username, disabled: false, locked: false },
    });
    if (found === null) return undefined;
    const { passwordHash: hash, passwordExpiresAt: end } = found;
    return { hash, isExpired: end !== null && end <= this.clock.now() };
  }

  async find(username: string): Promise<Account | undefined> {
    const accounts = await this.select(`u.username = $2 and not u.disabled`, [username]);
    return accounts[0];
  }

  async demonstrationAccounts(): Promise<Account[]> {
    return this.select(`u.demo and u.offered and not u.disabled`, []);
  }

  async displayNames(usernames: readonly string[]): Promise<Map<string, string>> {
    const found = await this.accounts.findBy({ username: In([...usernames]) });
    return new Map(found.map(({ username, displayName }) => [username, displayName]));
  }

  /** Units of one level, or all, in the order of their codes; retired units where they are asked for. */
  async units(level?: string, withRetired = false): Promise<Unit[]> {
    return this.dataSource.query(
      `select code, name, level, retired, retired_on as "retiredOn" from org_unit
        where (not retired or $2) and ($1::text is null or level = $1) order by code collate "C"`,
      [level ?? null, withRetired],
    );
  }

  private async select(condition: string, parameters: unknown[]): Promise<Account[]> {
    return this.dataSource.query(
      `select u.username, u.display_name as "displayName",
              coalesce(json_agg(json_build_object('unitCode', o.code, 'unitName', o.name, 'role', r.role,
                                                  'stationedAtCode', o.stationed_at_code,
                                                  'countyWide', o.kind is not null, 'grants', g.grants,
                                                  'scopes', ${SCOPES_HELD}, 'below', ${UNITS_BELOW},
                                                  'townCode', ${TOWN_OF_UNIT})
                                order by o.code, r.role) filter (where r.role is not null), '[]') as roles
         from app_user u
         left join held_role($1) r on r.username = u.username
         left join org_unit o on o.code = r.unit_code
         left join org_role g on g.code = r.role
         left join org_role l on l.code = o.lead_role
        where ${condition}
        group by u.username
        order by u.username`,
      [this.clock.today(), ...parameters],
    );
  }
}

/** Those of the role; in a unit whose head sees only its stages, nobody sees more than that. */
const SCOPES_HELD = `case when 'stage-only' = any(l.scopes) and not 'stage-only' = any(g.scopes)
    then g.scopes || '{stage-only}' else g.scopes end`;

/** Of a unit that is led: what is below it, and the bodies of others that sit there. */
const UNITS_BELOW = `case when 'unit-tree' = any(g.scopes) then array(select b.code from org_unit b
    where starts_with(b.code, o.code || '.') or b.stationed_at_code = o.code
       or starts_with(b.stationed_at_code, o.code || '.')) else '{}' end`;

/** The town among the units above, or the unit itself. */
const TOWN_OF_UNIT = `(select t.code from org_unit t
  where t.level = 'town' and (t.code = o.code or starts_with(o.code, t.code || '.')) limit 1)`;
