import { MIGRATIONS } from '@app/migrations';
import { createTestDatabase } from '@app/testing';
import { unpublished } from '@tests/support/unpublished.js';

const Migration = MIGRATIONS.find(({ name }) => name.startsWith('PlaceAttachments'));
const [LOOSE, OF_FORM, OF_OPERATION] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

describe('the places of attachments', () => {
  it('are found for those of before; and back', async () => {
    const database = await createTestDatabase();
    const { dataSource } = database;
    const runner = dataSource.createQueryRunner();
    if (Migration === undefined) throw new Error('there is no such migration');
    const migration = new Migration();
    try {
      await unpublished(runner, async () => {
        await migration.down(runner);
        await dataSource.query(OLD_ROWS);

        await migration.up(runner);

        const rows: unknown = await dataSource.query(
          `select id, place, task_key as "taskKey" from case_attachment order by id`,
        );
        expect(rows).toEqual([
          { id: LOOSE, place: null, taskKey: null },
          { id: OF_FORM, place: 'field', taskKey: '5' },
          { id: OF_OPERATION, place: 'operation', taskKey: null },
        ]);
        await migration.down(runner);
        await migration.up(runner);
      });
    } finally {
      await runner.release();
      await database.drop();
    }
  });
});

// helpers

const OLD_ROWS = `
  insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at, used_at)
  values ('${LOOSE}', 'A1', 'a', 'x', 1, '', 'a', 'x', now(), null),
         ('${OF_FORM}', 'A1', 'b', 'x', 1, '', 'b', 'x', now(), now()),
         ('${OF_OPERATION}', 'A1', 'c', 'x', 1, '', 'c', 'x', now(), now());
  insert into task (task_key, process_instance_key, element_instance_key, definition_key, element_id, case_no,
    candidate_groups, state, created_at, position, entered)
  values (4, 2, 2, 1, 'any', 'A1', '{}', 'completed', now(), 0, '{"papers": []}'),
         (5, 2, 2, 1, 'any', 'A1', '{}', 'completed', now(), 0, '{"papers": ["${OF_FORM}"]}');
  insert into clock_operation (case_no, element_instance_key, stage_code, kind, from_on, reason, requested_by, requested_at, state,
    attachment_ids)
  values ('A1', 1, 'M1', 'pause', '2026-11-22', 'x', 'x', now(), 'requested', '{${OF_OPERATION}}');
`;
