import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The English names that models give their stages; those of deployed versions are read from their own files. */
export class NameStagesInEnglish1795300000033 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table stage_definition add column name_en text;

      update stage_definition s set name_en = told.name_en
        from (
          select s.definition_key, s.element_id, trim(property.name_en) as name_en
            from definition d
            join stage_definition s using (definition_key)
            cross join xmltable(
              xmlnamespaces('http://www.omg.org/spec/BPMN/20100524/MODEL' as b, 'http://camunda.org/schema/zeebe/1.0' as z),
              '//b:extensionElements/z:properties/z:property[@name="name.en"]'
              passing case when xml_is_well_formed_document(d.resource) then xmlparse(document d.resource) end
              columns element_id text path '../../../@id', name_en text path '@value') property
           where property.element_id = s.element_id) told
       where told.definition_key = s.definition_key and told.element_id = s.element_id and told.name_en <> '';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table stage_definition drop column name_en`);
  }
}
