import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { Clock, InvalidInputError } from '@app/kernel';
import { DataSource } from 'typeorm';
import { AccountRepository } from './account.repository.js';
import type { Actor } from './actor.js';
import { AuthService } from './auth.service.js';
import { hashPassword } from './password.js';
import { checkNewPassword } from './password.rules.js';
import { SessionRepository } from './session.repository.js';

/** A password and the one that shall take its place. */
export interface PasswordChange {
  current: string;
  wanted: string;
}

/** What people do with their own passwords. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly auth: AuthService,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the password and ends the person's other sessions.
   * Throws INVALID_INPUT for a wrong or a poor password, LOGIN_THROTTLED as the login does.
   */
  async change(
    actor: Actor,
    token: string,
    { current, wanted }: PasswordChange,
    address: string,
  ): Promise<void> {
    if (!(await this.auth.isPassword(actor.username, current, address)))
      throw new InvalidInputError([
        { path: 'current', code: 'PASSWORD_WRONG', message: '现在的密码不正确。' },
      ]);
    checkNewPassword(actor.username, current, wanted);
    const hash = await hashPassword(wanted);
    const act = {
      by: actor,
      at: this.clock.now(),
      action: 'PASSWORD_CHANGED',
      objectKind: 'account',
    } as const;
    await inTransaction(this.dataSource, async (tx) => {
      await this.accounts.keepPassword(actor.username, hash, tx);
      await this.sessions.closeAllOf(actor.username, tx, this.auth.hashOf(token));
      await recordAct(tx, { ...act, objectId: actor.username });
    });
  }
}
