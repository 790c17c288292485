import { MIGRATIONS } from '@app/migrations';
import { createTestDatabase } from '@app/testing';

const Migration = MIGRATIONS.find(({ name }) => name.startsWith('ShowCasesAsDeclared'));
/** Its views hold columns that come and go here. */
const Published = MIGRATIONS.find(({ name }) => name.startsWith('PublishCasesTasks'));

describe('showing cases as declared', () => {
  it('carries over who the cases of before are about, what is claimed and what they are found by; and back', async () => {
    const database = await createTestDatabase();
    const { dataSource } = database;
    const runner = dataSource.createQueryRunner();
    if (Migration === undefined || Published === undefined) throw new Error('there is no such migration');
    const migration = new Migration();
    const published = new Published();
    const row = () =>
      dataSource.query(
        `select parties, facts, faulty_facts, amount_fen, headcount, search_text,
           (select array_agg((fact_id, rank_number)::text order by fact_id) from case_fact f
             where f.case_no = c.case_no) as ranks
         from case_file c order by case_no`,
      );
    try {
      await published.down(runner);
      await migration.down(runner);
      await dataSource.query(
        `insert into case_file (case_no, process_id, title, town_code, applicant_name, employer_name, amount_fen,
           headcount, received_on, start_variables, created_by, created_at)
         values ('A1', 'wage-recovery', '示例案件', 'zj.t09', '示例-张三', 'Ｅxample 公司', 1200, 3, '2026-11-22', '{}', 'x', now()),
                ('A2', 'wage-recovery', '示例案件', 'zj.t09', null, null, null, null, '2026-11-22', '{}', 'x', now())`,
      );

      await migration.up(runner);

      const expected = [
        {
          parties: [
            { role: 'applicant', name: '示例-张三' },
            { role: 'employer', name: 'Ｅxample 公司' },
          ],
          ...{ facts: {}, faulty_facts: [], amount_fen: '1200', headcount: 3 },
          search_text: '示例-张三 example 公司 示例案件 a1',
          ranks: ['(amount,1200)', '(headcount,3)'],
        },
        {
          ...{ parties: [], facts: {}, faulty_facts: [], amount_fen: null, headcount: null },
          search_text: '示例案件 a2',
          ranks: ['(amount,-Infinity)', '(headcount,-Infinity)'],
        },
      ];
      expect(await row()).toEqual(expected);
      await migration.down(runner);
      await migration.up(runner);
      expect(await row()).toEqual(expected);
      await published.up(runner);
    } finally {
      await runner.release();
      await database.drop();
    }
  });
});
