import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface DeadRecord {
  id: string;
  partitionId: number | null;
  position: string | null;
  /** Name of the projection; `intake` for a line that is no record, `record` for one that could not be stored. */
  projection: string;
  error: string;
  body: string;
  /** The instance that it tells of; null for a line that is no record, or a deployment. */
  processInstanceKey: string | null;
  receivedAt: Date;
  replayedAt: Date | null;
  /** Whether what it had written before it was set aside was built again; null where it had written nothing. */
  rebuildState: 'waiting' | 'done' | 'failed' | null;
  rebuildAt: Date | null;
  rebuildFault: string | null;
}

/** What the intake could not digest, for administrators. */
@Injectable()
export class DeadRecordService {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest dead records first; those made good are left out unless asked for. */
  async list(options: { replayed?: boolean; limit?: number } = {}): Promise<DeadRecord[]> {
    const { replayed = false, limit = 100 } = options;
    return this.dataSource.query(
      `select id, partition_id as "partitionId", position, projection, error, body,
              process_instance_key as "processInstanceKey",
              received_at as "receivedAt", replayed_at as "replayedAt", rebuild_state as "rebuildState",
              rebuild_at as "rebuildAt", rebuild_fault as "rebuildFault"
       from dead_record where $1 or replayed_at is null
       order by id desc limit $2`,
      [replayed, limit],
    );
  }

  async count(): Promise<number> {
    const rows: { count: number }[] = await this.dataSource.query(
      `select count(*)::integer as count from dead_record where replayed_at is null`,
    );
    return rows[0]?.count ?? 0;
  }
}
