import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';

/** How long sessions live. */
export interface SessionLifetime {
  idleHours: number;
  absoluteDays: number;
}

/** A place where a person is logged in, as he sees it. */
export interface OwnSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  device: string | null;
  isCurrent: boolean;
}

/** From where somebody logs in. */
export interface LoginPlace {
  address: string;
  /** What the browser calls itself. */
  device: string | null;
}

/** Whose session or token it is. */
export interface CredentialHolder {
  username: string;
  /** Never older than the request, unlike what is known of the person otherwise. */
  mustChangePassword: boolean;
}

/** Sessions of people who logged in; times are those of the database, because several processes serve one session. */
@Injectable()
export class SessionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async open(
    tokenHash: Buffer,
    username: string,
    { address, device }: LoginPlace,
    lifetime: SessionLifetime,
    tx: Transaction,
  ): Promise<void> {
    await tx.query(
      `insert into user_session (token_hash, username, expires_at, address, device)
       values ($1, $2, clock_timestamp() + make_interval(hours => $3::int), $4, $5)`,
      [tokenHash, username, lifetime.idleHours, address, device],
    );
  }

  /** The person whose live session this is; each use, at most one a minute, moves the end of the session. */
  async holderOf(tokenHash: Buffer, lifetime: SessionLifetime): Promise<CredentialHolder | undefined> {
    const rows: (CredentialHolder & { stale: boolean })[] = await this.dataSource.query(
      `select s.username, u.must_change_password as "mustChangePassword",
              s.last_seen_at < clock_timestamp() - interval '1 minute' as stale
         from user_session s join app_user u on u.username = s.username
        where s.token_hash = $1 and s.expires_at > clock_timestamp() and not u.disabled and not u.locked`,
      [tokenHash],
    );
    if (rows[0]?.stale) await this.extend(tokenHash, lifetime);
    return rows[0];
  }

  /** Whether the session still lives; asking does not prolong it. */
  async isOpen(tokenHash: Buffer): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from user_session s join app_user u on u.username = s.username
        where s.token_hash = $1 and s.expires_at > clock_timestamp() and not u.disabled and not u.locked`,
      [tokenHash],
    );
    return rows.length > 0;
  }

  /** The live sessions of a person, the current one first, then the one that was used last. */
  async findOf(username: string, current: Buffer): Promise<OwnSession[]> {
    return this.dataSource.query(
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, device,
              token_hash = $2 as "isCurrent"
         from user_session where username = $1 and expires_at > clock_timestamp()
        order by token_hash = $2 desc, last_seen_at desc, id`,
      [username, current],
    );
  }

  /** Ends one session of a person by its id; answers whether there was one. */
  async closeOne(username: string, id: string, tx: Transaction): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `delete from user_session where username = $1 and id = $2 returning id`,
      [username, id],
    );
    return rows.length > 0;
  }

  /** Ends a session; answers whose it was, or undefined when there was none. */
  async close(tokenHash: Buffer, tx: Transaction): Promise<string | undefined> {
    const [rows] = await tx.query<[{ username: string }[], number]>(
      `delete from user_session where token_hash = $1 returning username`,
      [tokenHash],
    );
    return rows[0]?.username;
  }

  /** Ends every session of a person, or every one but one. */
  async closeAllOf(username: string, tx: Transaction, but?: Buffer): Promise<void> {
    await tx.query(`delete from user_session where username = $1 and token_hash is distinct from $2`, [
      username,
      but ?? null,
    ]);
  }

  async removeExpired(): Promise<void> {
    await this.dataSource.query(`delete from user_session where expires_at <= clock_timestamp()`);
  }

  private async extend(tokenHash: Buffer, lifetime: SessionLifetime): Promise<void> {
    await this.dataSource.query(
      `update user_session
          set last_seen_at = clock_timestamp(),
              expires_at = least(clock_timestamp() + make_interval(hours => $2::int),
                                 created_at + make_interval(days => $3::int))
        where token_hash = $1`,
      [tokenHash, lifetime.idleHours, lifetime.absoluteDays],
    );
  }
}
