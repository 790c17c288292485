import { MIGRATIONS } from '@app/migrations';
import { createTestDatabase } from '@app/testing';

const Migration = MIGRATIONS.find(({ name }) => name.startsWith('FindCasesByEndsOfNumbers'));

describe('finding cases by the ends of numbers', () => {
  it('carries over the cases of before, by what their matter declares, with their tasks; and back', async () => {
    const database = await createTestDatabase();
    const { dataSource } = database;
    const runner = dataSource.createQueryRunner();
    if (Migration === undefined) throw new Error('there is no such migration');
    const migration = new Migration();
    const terms = () =>
      dataSource.query(
        `select c.case_no, c.search_terms, t.search_terms as of_task
           from case_file c left join task t using (case_no) order by case_no`,
      );
    try {
      await migration.down(runner);
      await dataSource.query(OLD_ROWS);
      const before = await terms();

      await migration.up(runner);

      const [first] = before;
      expect(first).toEqual({ case_no: 'A1', search_terms: ['甲'], of_task: ['甲'] });
      expect(await terms()).toEqual([
        // what it is now, not what it began with
        { case_no: 'A1', search_terms: ['甲', '#2222'], of_task: ['甲', '#2222'] },
        { case_no: 'A2', search_terms: ['乙', '#002x', '#4321'], of_task: null },
        // neither what is no number of a person nor what another matter calls so
        { case_no: 'A3', search_terms: [], of_task: null },
        { case_no: 'A4', search_terms: ['#002x'], of_task: null },
      ]);
      await migration.down(runner);
      expect(await terms()).toEqual(before);
    } finally {
      await runner.release();
      await database.drop();
    }
  });
});

// helpers

const OLD_ROWS = `
  insert into definition (definition_key, process_id, version, resource_name, resource, checksum, properties, deployed_at)
  values (1, 'lost', 1, '', '', '', '{"party.finder.phone": "=phone", "party.finder.number": "= idNo", "party.finder.name": "=name"}', now());
  insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, search_terms, created_by, created_at)
  values ('A1', 'lost', '示例', 'zj.t09', '2026-11-22', '{"phone": "13800001111"}', '{甲}', 'x', now()),
         ('A2', 'lost', '示例', 'zj.t09', '2026-11-22', '{"phone": "138 0000 ４321", "idNo": "11010519491231002X"}', '{乙}', 'x', now()),
         ('A3', 'lost', '示例', 'zj.t09', '2026-11-22', '{"phone": "12345", "idNo": null, "name": "13800009999", "applicantPhone": "13800008888"}', '{}', 'x', now()),
         ('A4', 'wage-recovery', '示例', 'zj.t09', '2026-11-22', '{"applicantIdNo": "11010519491231002X"}', '{}', 'x', now());
  insert into engine_instance (process_instance_key, process_id, definition_key, version, state, started_at, case_no, position)
  values (1, 'lost', 1, 1, 'active', '2026-11-22', 'A1', 1), (2, 'lost', 1, 1, 'active', '2026-11-23', 'A1', 2);
  insert into case_variable (process_instance_key, name, value, updated_at, position)
  values (1, 'phone', '"13800003333"', now(), 1), (2, 'phone', '"13800002222"', now(), 2);
  insert into task (task_key, process_instance_key, element_instance_key, definition_key, element_id, case_no,
    candidate_groups, state, created_at, position, search_terms)
  values (1, 2, 2, 1, 'any', 'A1', '{}', 'open', now(), 0, '{甲}');
`;
