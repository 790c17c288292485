import type { EntityMetadata } from 'typeorm';
import '@app/attachments';
import '@app/calendars';
import '@app/cases';
import '@app/identity';
import '@app/models';
import '@app/papers';
import '@app/promises';
import '@app/reported-events';
import '@app/tasks';
import { type TestDatabase, createTestDatabase } from '@app/testing';

/** Rows that people create, read and change by their key. */
const ENTITIES = [
  ...['app_user', 'org_unit', 'org_role', 'user_role', 'post_stand_in'],
  ...['calendar_import', 'calendar_overlay_day', 'calendar_revocation', 'promise_setting'],
  ...['case_attachment', 'material_supply', 'held_folder', 'model_draft', 'form_draft', 'paper_draft'],
  ...['document', 'paper_delivery', 'task_draft', 'reported_event'],
];

describe('entities and migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('agree on tables, columns, types, keys and what may be missing', async () => {
    const { entityMetadatas } = database.dataSource;
    expect(entityMetadatas.map(({ tableName }) => tableName)).toEqual(expect.arrayContaining(ENTITIES));
    for (const entity of entityMetadatas) {
      const rows = await columnsOf(entity.tableName);
      const stored = new Map(rows.map((row) => [row.name, row]));
      for (const declared of declaredColumns(entity)) {
        expect({ table: entity.tableName, ...stored.get(declared.name) }).toEqual({
          table: entity.tableName,
          ...declared,
        });
        stored.delete(declared.name);
      }
      expect({ table: entity.tableName, undeclared: [...stored.keys()] }).toEqual({
        table: entity.tableName,
        undeclared: [],
      });
    }
  });

  function columnsOf(table: string): Promise<{ name: string }[]> {
    return database.dataSource.query(
      `select c.column_name as name, c.data_type as type, c.is_nullable = 'YES' as "isNullable",
              exists (select from information_schema.key_column_usage k
                        join information_schema.table_constraints t using (constraint_name, table_name)
                       where t.constraint_type = 'PRIMARY KEY' and k.table_schema = 'public' and k.table_name = c.table_name
                         and k.column_name = c.column_name) as "isKey"
         from information_schema.columns c where c.table_name = $1 and c.table_schema = 'public' and c.is_generated = 'NEVER'`,
      [table],
    );
  }
});

// helpers

function declaredColumns({ columns }: EntityMetadata) {
  const kept = columns.filter(({ isVirtualProperty }) => !isVirtualProperty);
  return kept.map(({ databaseName, type, isArray, isNullable, isPrimary }) => ({
    name: databaseName,
    type: isArray ? 'ARRAY' : String(type),
    isNullable,
    isKey: isPrimary,
  }));
}
