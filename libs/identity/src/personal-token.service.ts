import { Inject, Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import { SESSION_SETTINGS, type SessionSettings } from './auth.service.js';
import { TokenNotFoundError } from './identity.errors.js';
import {
  type NewPersonalToken,
  type PersonalToken,
  PersonalTokenRepository,
} from './personal-token.repository.js';
import { credentialMark, newSessionToken, sessionTokenHash } from './session-token.js';
import { UserService } from './user.service.js';

/** Begins every token, so that one that was left in a text is recognised. */
const PREFIX = 'yjs_';

/** Personal access tokens: what other systems send as `Authorization: Bearer`. */
@Injectable()
export class PersonalTokenService {
  constructor(
    private readonly tokens: PersonalTokenRepository,
    private readonly people: UserService,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Makes a token; it is told this once and stored nowhere. */
  async create(actor: Actor, wanted: NewPersonalToken): Promise<PersonalToken & { token: string }> {
    const token = `${PREFIX}${newSessionToken()}`;
    const stored = await inTransaction(this.dataSource, async (tx) => {
      const inserted = await this.tokens.insert(actor.username, this.hashOf(token), wanted, tx);
      await this.note(tx, actor, 'TOKEN_CREATED', inserted.id);
      return inserted;
    });
    return { ...stored, token };
  }

  /** The valid tokens of a person, newest first. */
  list(actor: Actor): Promise<PersonalToken[]> {
    return this.tokens.findOf(actor.username);
  }

  /** Makes a token worthless at once; throws TOKEN_NOT_FOUND. */
  async remove(actor: Actor, id: string): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.tokens.remove(actor.username, id, tx))) throw new TokenNotFoundError();
      await this.note(tx, actor, 'TOKEN_REMOVED', id);
    });
  }

  /** The person in whose name the token acts; undefined when it is none, or no longer. */
  async authenticate(token: string): Promise<Actor | undefined> {
    if (!token.startsWith(PREFIX)) return undefined;
    const hash = this.hashOf(token);
    const holder = await this.tokens.holderOf(hash);
    return holder && this.people.actorOf(holder, credentialMark('token', hash));
  }

  private note(
    tx: Transaction,
    by: Actor,
    action: 'TOKEN_CREATED' | 'TOKEN_REMOVED',
    objectId: string,
  ): Promise<void> {
    return recordAct(tx, { by, at: this.clock.now(), action, objectKind: 'token', objectId });
  }

  private hashOf(token: string): Buffer {
    return sessionTokenHash(token, this.settings.secret);
  }
}
