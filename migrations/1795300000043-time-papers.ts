import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a paper know the moment in which it was issued, and not its date alone. */
export class TimePapers1795300000043 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table document add column issued_at timestamptz;
      -- of papers so far the moment is not known: the last work of the system on their date is the nearest to it
      update document d set issued_at = coalesce(
        (select max(e.ended_at) from engine_instance i join element_run e using (process_instance_key)
          where i.case_no = d.case_no and e.state = 'completed' and e.element_type = 'SERVICE_TASK'
            and (e.ended_at at time zone 'Asia/Shanghai')::date = d.issued_on),
        d.issued_on::timestamp at time zone 'Asia/Shanghai');
      alter table document alter column issued_at set not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table document drop column issued_at`);
  }
}
