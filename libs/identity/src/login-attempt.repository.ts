import { Injectable } from '@nestjs/common';
import { inTransaction, type Transaction } from '@app/database';
import { DataSource } from 'typeorm';

/** How many failures within a window are tolerated. */
export interface LoginLimits {
  failuresPerName: number;
  failuresPerAddress: number;
  windowMinutes: number;
}

/** Either the attempt may go on under an id, or it has to wait. */
export type Reservation = { attemptId: string } | { retryAfterSeconds: number };

/** Login attempts; an attempt counts as failed from its beginning, so that many at once cannot pass the limit together. */
@Injectable()
export class LoginAttemptRepository {
  constructor(private readonly dataSource: DataSource) {}

  async reserve(username: string, address: string, limits: LoginLimits): Promise<Reservation> {
    return inTransaction(this.dataSource, async (tx) => {
      await lockCounters(tx, username, address);
      const retryAfterSeconds = await secondsUntilAllowed(tx, username, address, limits);
      if (retryAfterSeconds > 0) return { retryAfterSeconds };
      const [row]: { id: string }[] = await tx.query(
        `insert into login_attempt (username, address, succeeded) values ($1, $2, false) returning id`,
        [username, address],
      );
      return { attemptId: String(row?.id) };
    });
  }

  async markSucceeded(attemptId: string): Promise<void> {
    await this.dataSource.query(`update login_attempt set succeeded = true where id = $1`, [attemptId]);
  }

  async removeOlderThanOneDay(): Promise<void> {
    await this.dataSource.query(`delete from login_attempt where at < clock_timestamp() - interval '1 day'`);
  }
}

/** Always the name first: two attempts never wait for each other crosswise. */
async function lockCounters(tx: Transaction, username: string, address: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('login-name:' || $1, 0))`, [username]);
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('login-address:' || $1, 0))`, [address]);
}

/** Seconds until the oldest failure that fills the limit leaves the window; a success forgives the failures of its name. */
async function secondsUntilAllowed(
  tx: Transaction,
  username: string,
  address: string,
  limits: LoginLimits,
): Promise<number> {
  const [row]: { seconds: number | null }[] = await tx.query(
    `with of_name as (
       select at from login_attempt
        where username = $1 and not succeeded
          and at > clock_timestamp() - make_interval(mins => $3::int)
          and at > coalesce((select max(at) from login_attempt where username = $1 and succeeded), '-infinity')
        order by at desc offset $4::int - 1 limit 1
     ), of_address as (
       select at from login_attempt
        where address = $2 and not succeeded
          and at > clock_timestamp() - make_interval(mins => $3::int)
        order by at desc offset $5::int - 1 limit 1
     )
     select ceil(extract(epoch from max(at) + make_interval(mins => $3::int) - clock_timestamp()))::int as seconds
       from (select at from of_name union all select at from of_address) filling`,
    [username, address, limits.windowMinutes, limits.failuresPerName, limits.failuresPerAddress],
  );
  return row?.seconds ?? 0;
}
