import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';

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
  /** Gives a password that holds until a moment and must be changed; answers it, undefined without the account. */
  async giveOneTime(username: string, hash: string, until: Date, tx: Transaction): Promise<Date | undefined> {
    const [rows] = await tx.query<[{ until: Date }[], number]>(
      `update app_user
          set password_hash = $2, must_change_password = true,
              password_expires_at = $3
        where username = $1 returning password_expires_at as until`,
      [username, hash, until],
    );
    return rows[0]?.until;
  }

  /** The password that a person chose. */
  async keepPassword(username: string, hash: string, tx: Transaction): Promise<void> {
    await tx.query(
      `update app_user set password_hash = $2, must_change_password = false, password_expires_at = null
        where username = $1`,
      [username, hash],
    );
  }

  /** What of a new account is there already: all but the account must be. */
  async whatIs(
    account: NewAccount,
    tx: Transaction,
  ): Promise<{ unit: boolean; role: boolean; account: boolean }> {
    const [row]: { unit: boolean; role: boolean; account: boolean }[] = await tx.query(
      `select exists (select from org_unit where code = $1 and not retired) as unit,
              exists (select from org_role where code = $2 and not retired) as role,
              exists (select from app_user where username = $3) as account`,
      [account.unitCode, account.role, account.username],
    );
    return row!;
  }

  async insert({ username, displayName, unitCode, role }: NewAccount, tx: Transaction): Promise<void> {
    await tx.query(`insert into app_user (username, display_name, password_hash) values ($1, $2, '')`, [
      username,
      displayName,
    ]);
    await tx.query(`insert into user_role (username, unit_code, role) values ($1, $2, $3)`, [
      username,
      unitCode,
      role,
    ]);
  }

  /** Other systems act in the person's name no longer. */
  async removeTokens(username: string, tx: Transaction): Promise<void> {
    await tx.query(`delete from personal_token where username = $1`, [username]);
  }

  /** Answers whether there is such an account. */
  async switch(username: string, what: AccountSwitch, on: boolean, tx: Transaction): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `update app_user set ${what} = $2 where username = $1 returning username`,
      [username, on],
    );
    return rows.length > 0;
  }
}
