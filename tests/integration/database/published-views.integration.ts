import { type TestDatabase, createTestDatabase } from '@app/testing';

describe('what is published of tables', () => {
  let database: TestDatabase;
  let views: { name: string; columns: string[] }[];

  beforeAll(async () => {
    database = await createTestDatabase();
    views = await database.dataSource.query(
      `select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
         from information_schema.columns where table_schema = 'published' group by table_name`,
    );
  });

  afterAll(() => database.drop());

  it('holds no secret of a person and no file', () => {
    const published = views.flatMap(({ columns }) => columns);
    expect(published).toContain('display_name');
    for (const column of ['password_hash', 'token_hash', 'content']) expect(published).not.toContain(column);
  });
});
