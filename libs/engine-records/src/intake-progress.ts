import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface StoredProgress {
  partitionId: number;
  position: string;
  /** When the last bulk was committed, by the database's clock. */
  updatedAt: Date;
  /** Age of the newest record when it was committed, in ms on the engine's clock. */
  lagMs: number;
}

/** How far the tables have come, for processes that have no intake themselves. */
@Injectable()
export class IntakeProgress {
  constructor(private readonly dataSource: DataSource) {}

  async read(): Promise<StoredProgress[]> {
    return this.dataSource.query(
      `select partition_id as "partitionId", position, updated_at as "updatedAt",
              greatest(0, extract(epoch from updated_at) * 1000
                + coalesce((select offset_ms from published.engine_clock), 0) - record_timestamp)::float8 as "lagMs"
       from record_position order by partition_id`,
    );
  }
}
