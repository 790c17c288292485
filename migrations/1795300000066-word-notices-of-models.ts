import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages whose words stand in the model carry them; those that were sent before get the words that they had. */
export class WordNoticesOfModels1795300000066 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update notification
         set template = 'worded',
             data = data || jsonb_build_object(
               'text', '应急联动：{town}“{title}”{reason}，请立即指挥处置。',
               'textEn', 'Emergency{town}: “{title}”{reason}. Take command at once.')
       where template = 'emergency'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update notification set template = 'emergency', data = data - 'text' - 'textEn'
       where template = 'worded' and data ->> 'text' like '应急联动：%'`);
  }
}
