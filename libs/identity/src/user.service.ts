import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { toActor } from './actor-scope.js';
import { DirectoryRepository, type ListedUser, type UserQuery } from './directory.repository.js';
import { OrganisationService } from './organisation.service.js';
import type { CredentialHolder } from './session.repository.js';
import { type Account, type Unit, UserRepository } from './user.repository.js';

/** A role as people read it. */
export interface RoleView {
  unitCode: string;
  unitName: string;
  role: string;
  roleName: string;
  roleNameEn: string;
}

/** A demonstration account as the login page offers it. */
export interface DemonstrationAccount {
  username: string;
  displayName: string;
  roleName: string;
  roleNameEn: string;
  /** Where the person works: tells the mediators of two towns apart. */
  unitName: string;
}

interface CachedAccount {
  account: Account;
  actor: Actor;
  loadedAtMs: number;
}

/** Nobody reads more; whoever misses somebody types more of the name. */
const MOST_LISTED = 20;
/** Changed roles take effect after this time at the latest. */
const CACHE_MS = 15_000;

/** Who people are and what they may see. */
@Injectable()
export class UserService {
  private readonly cache = new Map<string, CachedAccount>();

  constructor(
    private readonly users: UserRepository,
    private readonly directory: DirectoryRepository,
    private readonly organisations: OrganisationService,
  ) {}

  /** The person as an actor, at most 15 seconds old; undefined when the account does not exist or is disabled. */
  async actor(username: string): Promise<Actor | undefined> {
    return (await this.load(username))?.actor;
  }

  /** The person who acts by a session or token. */
  async actorOf(holder: CredentialHolder, credential: string): Promise<Actor | undefined> {
    const actor = await this.actor(holder.username);
    return actor && { ...actor, credential, mustChangePassword: holder.mustChangePassword };
  }

  /** Somebody changed the account in this process. */
  forget(username: string): void {
    this.cache.delete(username);
  }

  /** The roles that a person holds, with names. */
  async rolesOf(username: string): Promise<RoleView[]> {
    const roles = (await this.load(username))?.account.roles ?? [];
    const organisation = await this.organisations.current();
    return roles.map(({ unitCode, unitName, role }) => {
      const { zh, en } = organisation.roleName(role);
      return { unitCode, unitName, role, roleName: zh, roleNameEn: en };
    });
  }

  /** The accounts that the login page of a demonstration offers; a real deployment has none. */
  async demonstrationAccounts(): Promise<DemonstrationAccount[]> {
    const accounts = await this.users.demonstrationAccounts();
    const organisation = await this.organisations.current();
    return accounts.map(({ username, displayName, roles }) => {
      const names = roles.map(({ role }) => organisation.roleName(role));
      return {
        username,
        displayName,
        roleName: [...new Set(names.map(({ zh }) => zh))].join('、'),
        roleNameEn: [...new Set(names.map(({ en }) => en))].join(', '),
        unitName: [...new Set(roles.map(({ unitName }) => unitName))].join('、'),
      };
    });
  }

  /** Units of one level (e.g. `town`), or all of them; retired ones where they are asked for. */
  async units(level?: string, withRetired = false): Promise<Unit[]> {
    return this.users.units(level, withRetired);
  }

  /** The first people of a search, and whether there are more. */
  async list(query: UserQuery): Promise<{ items: ListedUser[]; more: boolean }> {
    const found = await this.directory.list(query, MOST_LISTED + 1);
    return { items: found.slice(0, MOST_LISTED), more: found.length > MOST_LISTED };
  }

  private async load(username: string): Promise<CachedAccount | undefined> {
    const cached = this.cache.get(username);
    if (cached && performance.now() - cached.loadedAtMs < CACHE_MS) return cached;
    const account = await this.users.find(username);
    if (!account) {
      this.cache.delete(username);
      return undefined;
    }
    const fresh = {
      account,
      actor: toActor(account.username, account.displayName, account.roles),
      loadedAtMs: performance.now(),
    };
    this.cache.set(username, fresh);
    return fresh;
  }
}
