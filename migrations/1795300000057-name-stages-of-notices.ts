import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages that were sent before learn the English names of their stages, as far as the models know them. */
export class NameStagesOfNotices1795300000057 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update notification n set data = n.data || jsonb_build_object('stageNameEn', told.name_en)
        from (
          select distinct on (r.case_no, r.stage_name) r.case_no, r.stage_name, s.name_en
            from stage_run r join stage_definition s using (definition_key, element_id)
           where s.name_en is not null
           order by r.case_no, r.stage_name, r.element_instance_key desc) told
       where n.case_no = told.case_no and n.data ->> 'stageName' = told.stage_name;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update notification set data = data - 'stageNameEn' where data ? 'stageNameEn'`);
  }
}
