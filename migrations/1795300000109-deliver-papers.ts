import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom a paper was delivered, when and how; limits that start with a delivery rest on it. */
export class DeliverPapers1795300000109 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table paper_delivery (
        id bigint generated always as identity primary key,
        document_id bigint not null references document (id),
        -- the job that recorded it; null where a person did
        job_key bigint unique,
        method text not null,
        delivered_on date not null,
        recipient text not null,
        proof text,
        recorded_by text,
        recorded_at timestamptz not null
      );
      create index on paper_delivery (document_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table paper_delivery`);
  }
}
