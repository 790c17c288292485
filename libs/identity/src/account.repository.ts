import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { AccountEntity } from './account.entity.js';
import { PostEntity } from './post.entity.js';
import { RoleEntity } from './role.entity.js';
import { UnitEntity } from './unit.entity.js';

/** What an administrator switches of an account. */
export type AccountSwitch = 'locked' | 'disabled';

/** An account that shall be, with its first post. */
export interface NewAccount {
  username: string;
  displayName: string;
  unitCode: string;
  role: string;
}

/** Passwords and states of accounts. */
@Injectable()
export class AccountRepository {
  /** Gives a password that holds until a moment and must be changed; answers whether there is the account. */
  async giveOneTime(username: string, hash: string, until: Date, tx: Transaction): Promise<boolean> {
    const given = { passwordHash: hash, mustChangePassword: true, passwordExpiresAt: until };
    return this.change(tx, username, given);
  }

  /** The password that a person chose. */
  async keepPassword(username: string, hash: string, tx: Transaction): Promise<void> {
    const kept = { passwordHash: hash, mustChangePassword: false, passwordExpiresAt: null };
    await this.change(tx, username, kept);
  }

  /** What of a new account is there already: all but the account must be. */
  async whatIs(
    { unitCode, role, username }: NewAccount,
    tx: Transaction,
  ): Promise<{ unit: boolean; role: boolean; account: boolean }> {
    return {
      unit: await tx.existsBy(UnitEntity, { code: unitCode, retired: false }),
      role: await tx.existsBy(RoleEntity, { code: role, retired: false }),
      account: await tx.existsBy(AccountEntity, { username }),
    };
  }

  async insert({ username, displayName, unitCode, role }: NewAccount, tx: Transaction): Promise<void> {
    await tx.insert(AccountEntity, { username, displayName, passwordHash: '' });
    await tx.insert(PostEntity, { username, unitCode, role });
  }

  /** Other systems act in the person's name no longer. */
  async removeTokens(username: string, tx: Transaction): Promise<void> {
    await tx.query(`delete from personal_token where username = $1`, [username]);
  }

  /** Answers whether there is such an account. */
  async switch(username: string, what: AccountSwitch, on: boolean, tx: Transaction): Promise<boolean> {
    return this.change(tx, username, { [what]: on });
  }

  private async change(tx: Transaction, username: string, to: Partial<AccountEntity>): Promise<boolean> {
    const { affected } = await tx.update(AccountEntity, { username }, to);
    return affected === 1;
  }
}
