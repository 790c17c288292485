import { Injectable } from '@nestjs/common';
import { type AuditAction, recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { Clock, InvalidInputError } from '@app/kernel';
import { DataSource } from 'typeorm';
import { hasAdministrator, lockOrganisation } from './account.queries.js';
import { AccountRepository, type AccountSwitch, type NewAccount } from './account.repository.js';
import type { Actor } from './actor.js';
import {
  AccountExistsError,
  AccountNotFoundError,
  LastAdministratorError,
  OwnAccountError,
} from './identity.errors.js';
import { newOneTimePassword, oneTimeEnd } from './one-time-password.js';
import { hashPassword } from './password.js';
import { SessionRepository } from './session.repository.js';
import { UserService } from './user.service.js';

/** A password that is told once and stored nowhere. */
export interface OneTimePassword {
  username: string;
  password: string;
  expiresAt: Date;
}

/** What administrators do with the accounts of others. */
@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly people: UserService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Gives a one-time password and ends the sessions; throws ACCOUNT_NOT_FOUND, OWN_ACCOUNT, LAST_ADMINISTRATOR. */
  async resetPassword(actor: Actor, username: string): Promise<OneTimePassword> {
    const password = newOneTimePassword();
    const hash = await hashPassword(password);
    const expiresAt = await this.change(actor, username, 'PASSWORD_RESET', async (tx) => {
      await this.sessions.closeAllOf(username, tx);
      return this.giveOneTime(username, hash, tx);
    });
    return { username, password, expiresAt };
  }

  /** Lets a person in no longer, or again; posts and tasks stay. Throws as `resetPassword` does. */
  async lock(actor: Actor, username: string, locked: boolean): Promise<void> {
    await this.change(actor, username, locked ? 'ACCOUNT_LOCKED' : 'ACCOUNT_UNLOCKED', (tx) =>
      this.switch(username, 'locked', locked, tx),
    );
  }

  /** Takes a person out, or back: history and posts stay; tokens go, and the worker gives the open tasks back. */
  async deactivate(actor: Actor, username: string, deactivated: boolean): Promise<void> {
    const action = deactivated ? 'ACCOUNT_DEACTIVATED' : 'ACCOUNT_REACTIVATED';
    await this.change(actor, username, action, async (tx) => {
      if (deactivated) await this.accounts.removeTokens(username, tx);
      return this.switch(username, 'disabled', deactivated, tx);
    });
  }

  /** Makes an account with a post and a one-time password; throws INVALID_INPUT, ACCOUNT_EXISTS. */
  async create(actor: Actor, account: NewAccount): Promise<OneTimePassword> {
    const password = newOneTimePassword();
    const hash = await hashPassword(password);
    const { username } = account;
    const expiresAt = await this.change(actor, username, 'ACCOUNT_CREATED', async (tx) => {
      checkNew(await this.accounts.whatIs(account, tx));
      await this.accounts.insert(account, tx);
      return this.giveOneTime(username, hash, tx);
    });
    return { username, password, expiresAt };
  }

  /** Answers until when the password holds; undefined without the account. */
  private async giveOneTime(username: string, hash: string, tx: Transaction): Promise<Date | undefined> {
    const until = oneTimeEnd(this.clock.now());
    return (await this.accounts.giveOneTime(username, hash, until, tx)) ? until : undefined;
  }

  private async switch(
    username: string,
    what: AccountSwitch,
    on: boolean,
    tx: Transaction,
  ): Promise<true | undefined> {
    if (on) await this.sessions.closeAllOf(username, tx);
    return (await this.accounts.switch(username, what, on, tx)) || undefined;
  }

  /** One change of an account of somebody else, after which somebody still administers the platform. */
  private async change<Result>(
    by: Actor,
    username: string,
    action: AuditAction,
    act: (tx: Transaction) => Promise<Result | undefined>,
  ): Promise<Result> {
    if (username === by.username) throw new OwnAccountError();
    const result = await inTransaction(this.dataSource, async (tx) => {
      await lockOrganisation(tx);
      const done = await act(tx);
      if (done === undefined) throw new AccountNotFoundError();
      if (!(await hasAdministrator(tx, this.clock.today(), this.clock.now())))
        throw new LastAdministratorError();
      await recordAct(tx, { by, at: this.clock.now(), action, objectKind: 'account', objectId: username });
      return done;
    });
    this.people.forget(username);
    return result;
  }
}

// helpers

function checkNew(there: { unit: boolean; role: boolean; account: boolean }): void {
  if (there.account) throw new AccountExistsError();
  const faults = [
    ...(there.unit ? [] : [{ path: 'unitCode', code: 'UNIT_UNKNOWN', message: '没有这个单位。' }]),
    ...(there.role ? [] : [{ path: 'role', code: 'ROLE_UNKNOWN', message: '没有这个角色。' }]),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);
}
