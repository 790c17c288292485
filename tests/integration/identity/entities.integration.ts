import '@app/identity';
import type { EntityMetadata } from 'typeorm';
import { type TestDatabase, createTestDatabase } from '@app/testing';

describe('entities and migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('agree on tables, columns, types, keys and what may be missing', async () => {
    const { entityMetadatas } = database.dataSource;
    expect(entityMetadatas.map(({ tableName }) => tableName)).toEqual(
      expect.arrayContaining(['org_unit', 'org_role', 'user_role', 'post_stand_in']),
    );
    for (const entity of entityMetadatas) {
      const rows = await columnsOf(entity.tableName);
      for (const declared of declaredColumns(entity)) {
        expect({ table: entity.tableName, ...rows.get(declared.name) }).toEqual({
          table: entity.tableName,
          ...declared,
        });
      }
    }
  });

  async function columnsOf(table: string) {
    const rows: { name: string }[] = await database.dataSource.query(
      `select c.column_name as name, c.data_type as type, c.is_nullable = 'YES' as "isNullable",
              exists (select from information_schema.key_column_usage k
                        join information_schema.table_constraints t using (constraint_name, table_name)
                       where t.constraint_type = 'PRIMARY KEY' and k.table_schema = 'public' and k.table_name = c.table_name
                         and k.column_name = c.column_name) as "isKey"
         from information_schema.columns c where c.table_name = $1 and c.table_schema = 'public'`,
      [table],
    );
    return new Map(rows.map((row) => [row.name, row]));
  }
});

// helpers

function declaredColumns({ columns }: EntityMetadata) {
  return columns.map(({ databaseName, type, isArray, isNullable, isPrimary }) => ({
    name: databaseName,
    type: isArray ? 'ARRAY' : String(type),
    isNullable,
    isKey: isPrimary,
  }));
}
