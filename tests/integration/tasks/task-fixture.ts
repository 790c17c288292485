import type { EngineRecord } from '@app/engine-records';
import { type County, recordedRecords } from '../cases/county.js';

/** The recorded log up to where several cases wait for their mediation to be accepted. */
export function recordedUntilMediation(): EngineRecord[] {
  const records = recordedRecords();
  const first = records.findIndex(
    ({ valueType, intent, value }) =>
      valueType === 'USER_TASK' && intent === 'COMPLETING' && value['elementId'] === 'accept-mediation',
  );
  return records.slice(0, first);
}

/** Keys of the open tasks of an element, oldest first. */
export async function openTasks(county: County, elementId: string): Promise<string[]> {
  const rows: { task_key: string }[] = await county.dataSource.query(
    `select task_key from task where element_id = $1 and state = 'open' order by created_at, task_key`,
    [elementId],
  );
  return rows.map((row) => row.task_key);
}

let position = 1_000_000;

/** What the engine would write next about a task. */
export async function factOf(
  county: County,
  taskKey: string,
  intent: string,
  changes: Record<string, unknown>,
): Promise<EngineRecord> {
  const created = recordedRecords().find(
    (record) =>
      record.valueType === 'USER_TASK' &&
      record.intent === 'CREATED' &&
      record.value['userTaskKey'] === taskKey,
  )!;
  position += 1;
  return {
    ...created,
    intent,
    position: String(position),
    timestamp: county.clock.epochMs(),
    value: { ...created.value, ...changes },
  };
}
