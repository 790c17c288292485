import { EMPTIED_ELSEWHERE, KEPT_TABLES, RETENTION_RULES } from '@app/retention';
import { type TestDatabase, createTestDatabase } from '@app/testing';

describe('every table', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const ruled = RETENTION_RULES.flatMap(({ tables }) => tables);
  const listed = [...Object.keys(EMPTIED_ELSEWHERE), ...Object.keys(KEPT_TABLES)];

  it('has a retention rule, or a reason why it has none', async () => {
    const rows: { name: string }[] = await database.dataSource.query(
      `select c.relname as name from pg_class c
        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace`,
    );
    const names = rows.map(({ name }) => name).sort();

    expect([...new Set([...ruled, ...listed])].sort()).toEqual(names);
  });

  it('has one of the two only', () => {
    expect(listed.filter((table) => ruled.includes(table))).toEqual([]);
    expect(listed).toHaveLength(new Set(listed).size);
  });

  it.each(RETENTION_RULES)('is emptied by the rule that names it: $what', ({ sql, tables }) => {
    const emptied = [...sql.matchAll(/delete from (\w+)/g)].map(([, table]) => table);

    expect(new Set(emptied)).toEqual(new Set(tables));
  });
});
