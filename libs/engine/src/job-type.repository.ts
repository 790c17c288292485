import { Injectable } from '@nestjs/common';
import { jsonText } from '@app/database';
import { DataSource } from 'typeorm';

/** A type of jobs that some worker does, with the variables that it may give. */
export interface JobType {
  type: string;
  /** Null where the worker declares nothing. */
  outputs: string[] | null;
}

/** What the workers can do, as they told it when they started. */
@Injectable()
export class JobTypeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps what a worker can do; types that it does not name belong to others. */
  async announce(types: readonly JobType[]): Promise<void> {
    await this.dataSource.query(
      `insert into job_type (type, outputs)
       select type, outputs from jsonb_to_recordset($1::jsonb) as t (type text, outputs text[])
       on conflict (type) do update set outputs = excluded.outputs, announced_at = clock_timestamp()
         where job_type.outputs is distinct from excluded.outputs`,
      [jsonText(types)],
    );
  }

  async list(): Promise<JobType[]> {
    return this.dataSource.query(`select type, outputs from job_type order by type`);
  }
}
