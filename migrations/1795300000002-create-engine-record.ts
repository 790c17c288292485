import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEngineRecord1795300000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table engine_clock (
        id integer primary key check (id = 1),
        offset_ms bigint not null,
        updated_at timestamptz not null default clock_timestamp()
      );

      create table record_position (
        partition_id integer primary key,
        position bigint not null,
        -- engine timestamp of the record at that position, in ms: tells a wiped broker from a repeated bulk
        record_timestamp bigint not null,
        -- retention has dropped old records: the tables can no longer be built again from zero
        records_dropped boolean not null default false,
        updated_at timestamptz not null default clock_timestamp()
      );

      create table record (
        partition_id integer not null,
        position bigint not null,
        recorded_at timestamptz not null,
        value_type text not null,
        intent text not null,
        record_key bigint not null,
        body jsonb not null,
        primary key (recorded_at, partition_id, position)
      ) partition by range (recorded_at);
      create table record_default partition of record default;
      create index record_position_idx on record (partition_id, position);

      create table dead_record (
        id bigint generated always as identity primary key,
        partition_id integer,
        position bigint,
        projection text not null,
        error text not null,
        body text not null,
        received_at timestamptz not null default clock_timestamp(),
        replayed_at timestamptz
      );
      create unique index dead_record_once_idx on dead_record (partition_id, position, projection);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table dead_record, record, record_position, engine_clock`);
  }
}
