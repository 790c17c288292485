import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A paper knows the step that issued it, and so the stage to which it belongs. Of those that there are it is the last
 * service task of the case that had begun; where the records of that are gone, a paper belongs to no stage.
 */
export class TellWherePapersWereIssued1795300000093 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table document add column element_instance_key bigint;
      update document d
         set element_instance_key = (
               select e.element_instance_key
                 from engine_instance i join element_run e using (process_instance_key)
                where i.case_no = d.case_no and e.element_type = 'SERVICE_TASK' and e.activated_at <= d.issued_at
                order by e.activated_at desc, e.element_instance_key desc limit 1)
       where d.job_key is not null;
      update document d
         set element_instance_key = (
               with recursive earlier as (
                 select d.replaces_id as id
                 union all
                 select r.replaces_id from earlier join document r using (id) where r.job_key is null
               )
               select r.element_instance_key from earlier join document r using (id) where r.job_key is not null)
       where d.job_key is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table document drop column element_instance_key`);
  }
}
