import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How far a replay has come. */
export interface ReplayProgress {
  readonly instanceKey: string;
  readonly records: number;
}

const BEFORE_EVERY_INSTANCE = '0';

/** Which instances a replay has to do, and how far it has come. */
@Injectable()
export class ReplayRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Where one of the same program that was broken off stood, or the beginning. */
  async begin(program: string, fromStart: boolean): Promise<ReplayProgress> {
    const goesOn = `replay_progress.program = excluded.program and not $3`;
    const rows: { instanceKey: string; records: string }[] = await this.dataSource.query(
      `insert into replay_progress (id, instance_key, records, program) values (1, $1, 0, $2)
       on conflict (id) do update set updated_at = clock_timestamp(), program = excluded.program,
         instance_key = case when ${goesOn} then replay_progress.instance_key else excluded.instance_key end,
         records = case when ${goesOn} then replay_progress.records else excluded.records end
       returning instance_key as "instanceKey", records`,
      [BEFORE_EVERY_INSTANCE, program, fromStart],
    );
    const [row] = rows;
    return { instanceKey: row?.instanceKey ?? BEFORE_EVERY_INSTANCE, records: Number(row?.records ?? 0) };
  }

  async note(instanceKey: string, records: number): Promise<void> {
    await this.dataSource.query(
      `update replay_progress set instance_key = $1, records = $2, updated_at = clock_timestamp()`,
      [instanceKey, records],
    );
  }

  async end(): Promise<void> {
    await this.dataSource.query(`delete from replay_progress`);
  }

  async partitions(): Promise<number[]> {
    const rows: { id: number }[] = await this.dataSource.query(
      `select partition_id as id from record_position order by partition_id`,
    );
    return rows.map(({ id }) => id);
  }

  /** The next instances of which the log tells, in the order of their keys; the index is asked once for each. */
  async instancesAfter(instanceKey: string, limit: number): Promise<string[]> {
    const rows: { key: string }[] = await this.dataSource.query(
      `with recursive next (key, ordinal) as (
         select min(process_instance_key), 1 from record where process_instance_key > $1
         union all
         select (select min(process_instance_key) from record where process_instance_key > next.key), ordinal + 1
         from next where next.key is not null and ordinal < $2
       )
       select key from next where key is not null order by key`,
      [instanceKey, limit],
    );
    return rows.map(({ key }) => key);
  }
}
