import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';

/** A record that was set aside after it had written rows of an instance. */
export interface OwedRebuild {
  id: string;
  instanceKey: string;
  attempts: number;
}

/** Which instances must be built again because a record of theirs was set aside. */
@Injectable()
export class OwedRebuildRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The next one that is due; nothing is locked. */
  async findDue(): Promise<OwedRebuild | undefined> {
    const rows: OwedRebuild[] = await this.dataSource.query(
      `select id, process_instance_key as "instanceKey", rebuild_attempts as attempts from dead_record
       where rebuild_state = 'waiting' and rebuild_at <= clock_timestamp() order by rebuild_at, id limit 1`,
    );
    return rows[0];
  }

  /** Whether nobody else has done it meanwhile; held until the transaction ends. */
  async isStillOwed(tx: Transaction, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select from dead_record where id = $1 and rebuild_state = 'waiting' for update`,
      [id],
    );
    return rows.length > 0;
  }

  /** Whatever is owed to these instances is done, by whomever. */
  async settle(tx: Transaction, instances: readonly string[]): Promise<void> {
    await tx.query(
      `update dead_record set rebuild_state = 'done', rebuild_at = clock_timestamp(), rebuild_fault = null
       where process_instance_key = any($1::bigint[]) and rebuild_state in ('waiting', 'failed')`,
      [instances],
    );
  }

  /** Tries again after a pause, or leaves it to people. */
  async noteFailure(id: string, fault: string, pauseSeconds: number | undefined): Promise<void> {
    await this.dataSource.query(
      `update dead_record
          set rebuild_state = case when $3::integer is null then 'failed' else 'waiting' end, rebuild_fault = $2,
              rebuild_at = clock_timestamp() + make_interval(secs => coalesce($3::integer, 0)),
              rebuild_attempts = rebuild_attempts + 1
        where id = $1 and rebuild_state = 'waiting'`,
      [id, fault, pauseSeconds ?? null],
    );
  }
}
