import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import { AuthService } from './auth.service.js';
import { SessionNotFoundError } from './identity.errors.js';
import { type OwnSession, SessionRepository } from './session.repository.js';

/** Where a person is logged in, and how he ends it there. */
@Injectable()
export class OwnSessionService {
  constructor(
    private readonly auth: AuthService,
    private readonly sessions: SessionRepository,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The live sessions, the one that asks first, then the one that was used last. */
  list(actor: Actor, token: string): Promise<OwnSession[]> {
    return this.sessions.findOf(actor.username, this.auth.hashOf(token));
  }

  /** Ends one of the person's sessions; SESSION_NOT_FOUND. */
  async end(actor: Actor, id: string): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.sessions.closeOne(actor.username, id, tx))) throw new SessionNotFoundError();
      await recordAct(tx, { ...this.actOf(actor), objectId: id });
    });
  }

  /** Ends all sessions of the person but the one that asks. */
  async endOthers(actor: Actor, token: string): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      await this.sessions.closeAllOf(actor.username, tx, this.auth.hashOf(token));
      await recordAct(tx, { ...this.actOf(actor), objectId: null });
    });
  }

  private actOf(by: Actor) {
    return { by, at: this.clock.now(), action: 'SESSIONS_ENDED', objectKind: 'session' } as const;
  }
}
