import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type AuditAct, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { plainText } from '@app/fields';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import { LoginFailedError, LoginThrottledError, PasswordExpiredError } from './identity.errors.js';
import { LoginAttemptRepository, type LoginLimits } from './login-attempt.repository.js';
import { hashPassword, verifyPassword } from './password.js';
import { credentialMark, newSessionToken, sessionTokenHash } from './session-token.js';
import { type LoginPlace, type SessionLifetime, SessionRepository } from './session.repository.js';
import { UserRepository } from './user.repository.js';
import { UserService } from './user.service.js';

/** What sessions need from the configuration. */
export interface SessionSettings {
  secret: string;
  idleHours: number;
}

export const SESSION_SETTINGS = Symbol('SESSION_SETTINGS');

/** Five wrong passwords are a forgetful person, twenty from one address are an office on a Monday; more is neither. */
const LIMITS: LoginLimits = { failuresPerName: 5, failuresPerAddress: 20, windowMinutes: 15 };
const ABSOLUTE_SESSION_DAYS = 7;
const CLEANING_INTERVAL_MS = 10 * 60 * 1000;

interface Attempt {
  matches: boolean;
  isKnown: boolean;
  isExpired: boolean;
}

/** Login, sessions and logout. */
@Injectable()
export class AuthService implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(AuthService.name);
  private readonly lifetime: SessionLifetime;
  private readonly hashOfNobody = hashPassword(newSessionToken());
  private cleaning?: NodeJS.Timeout;

  constructor(
    private readonly users: UserRepository,
    private readonly people: UserService,
    private readonly sessions: SessionRepository,
    private readonly attempts: LoginAttemptRepository,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.lifetime = { idleHours: settings.idleHours, absoluteDays: ABSOLUTE_SESSION_DAYS };
  }

  onModuleInit(): void {
    this.cleaning = setInterval(() => void this.clean(), CLEANING_INTERVAL_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.cleaning);
  }

  /**
   * Checks name and password and opens a session; returns its token, which is stored nowhere.
   * @throws LoginFailedError the same, after the same work, for an unknown name and a wrong password
   * @throws PasswordExpiredError for a one-time password whose time is over
   * @throws LoginThrottledError after 5 failures of a name or 20 of an address in 15 minutes
   */
  async login(username: string, password: string, place: LoginPlace): Promise<string> {
    const { address } = place;
    const name = plainText(username).toLowerCase();
    const attempt = await this.attempt(name, password, address);
    if (!attempt.matches) {
      await this.noteFailure(attempt.isKnown ? name : null, address);
      throw new LoginFailedError();
    }
    if (attempt.isExpired) throw new PasswordExpiredError();
    return this.openSession(name, place);
  }

  /** Whether it is the person's password; a wrong one counts as a failed login, and throttles as one. */
  async isPassword(username: string, password: string, address: string): Promise<boolean> {
    return (await this.attempt(username, password, address)).matches;
  }

  /** The person whose live session the token opens; undefined when it opens none. */
  async authenticate(token: string): Promise<Actor | undefined> {
    const hash = this.hashOf(token);
    const holder = await this.sessions.holderOf(hash, this.lifetime);
    return holder && this.people.actorOf(holder, credentialMark('session', hash));
  }

  /** Whether the session of the token still lives; unlike a request, asking does not prolong it. */
  async isSessionOpen(token: string): Promise<boolean> {
    return this.sessions.isOpen(this.hashOf(token));
  }

  /** Ends the session; ending one that does not exist is no error. */
  async logout(token: string): Promise<void> {
    const hash = this.hashOf(token);
    await inTransaction(this.dataSource, async (tx) => {
      const username = await this.sessions.close(hash, tx);
      if (username !== undefined) await recordAct(tx, await this.sessionAct('LOGOUT', username, hash));
    });
  }

  /** What is stored of the token of a session. */
  hashOf(token: string): Buffer {
    return sessionTokenHash(token, this.settings.secret);
  }

  /** Removes ended sessions and login attempts older than a day. */
  async clean(): Promise<void> {
    try {
      await this.sessions.removeExpired();
      await this.attempts.removeOlderThanOneDay();
    } catch (error) {
      this.logger.warn(`Ended sessions were not removed, next try in 10 minutes: ${String(error)}`);
    }
  }

  private async attempt(username: string, password: string, address: string): Promise<Attempt> {
    const reservation = await this.attempts.reserve(username, address, LIMITS);
    if ('retryAfterSeconds' in reservation) throw new LoginThrottledError(reservation.retryAfterSeconds);
    const stored = await this.users.passwordOf(username);
    const isRight = await verifyPassword(stored?.hash ?? (await this.hashOfNobody), password);
    const matches = stored !== undefined && isRight;
    if (matches) await this.attempts.markSucceeded(reservation.attemptId);
    return { matches, isKnown: stored !== undefined, isExpired: stored?.isExpired === true };
  }

  private async openSession(username: string, place: LoginPlace): Promise<string> {
    const token = newSessionToken();
    const hash = this.hashOf(token);
    const act = await this.sessionAct('LOGIN', username, hash);
    await inTransaction(this.dataSource, async (tx) => {
      await this.sessions.open(hash, username, place, this.lifetime, tx);
      await recordAct(tx, { ...act, details: { address: place.address } });
    });
    return token;
  }

  private async sessionAct(action: 'LOGIN' | 'LOGOUT', username: string, hash: Buffer): Promise<AuditAct> {
    const credential = credentialMark('session', hash);
    const groups = (await this.people.actor(username))?.groups ?? [];
    const by = { username, groups, credential };
    return { by, at: this.clock.now(), action, objectKind: 'session', objectId: credential };
  }

  /** What is typed as a name may be a password, so a name that is none is not kept. */
  private async noteFailure(knownName: string | null, address: string): Promise<void> {
    await recordAct(this.dataSource.manager, {
      ...{ by: null, at: this.clock.now(), action: 'LOGIN_FAILED' },
      ...{ objectKind: 'account', objectId: knownName, details: { address } },
    });
  }
}
