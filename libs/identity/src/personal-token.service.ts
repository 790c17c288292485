import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { SESSION_SETTINGS, type SessionSettings } from './auth.service.js';
import { TokenNotFoundError } from './identity.errors.js';
import {
  type NewPersonalToken,
  type PersonalToken,
  PersonalTokenRepository,
} from './personal-token.repository.js';
import { newSessionToken, sessionTokenHash } from './session-token.js';
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
  ) {}

  /** Makes a token; it is told this once and stored nowhere. */
  async create(actor: Actor, wanted: NewPersonalToken): Promise<PersonalToken & { token: string }> {
    const token = `${PREFIX}${newSessionToken()}`;
    return { ...(await this.tokens.insert(actor.username, this.hashOf(token), wanted)), token };
  }

  /** The valid tokens of a person, newest first. */
  list(actor: Actor): Promise<PersonalToken[]> {
    return this.tokens.findOf(actor.username);
  }

  /** Makes a token worthless at once; throws TOKEN_NOT_FOUND. */
  async remove(actor: Actor, id: string): Promise<void> {
    if (!(await this.tokens.remove(actor.username, id))) throw new TokenNotFoundError();
  }

  /** The person in whose name the token acts; undefined when it is none, or no longer. */
  async authenticate(token: string): Promise<Actor | undefined> {
    if (!token.startsWith(PREFIX)) return undefined;
    const username = await this.tokens.usernameOf(this.hashOf(token));
    return username === undefined ? undefined : this.people.actor(username);
  }

  private hashOf(token: string): Buffer {
    return sessionTokenHash(token, this.settings.secret);
  }
}
