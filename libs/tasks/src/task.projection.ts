import type { Transaction } from '@app/database';
import {
  type EngineRecord,
  Projection,
  type ProjectionContext,
  type RecordProjection,
  type UserTaskValue,
} from '@app/engine-records';
import { TASK_INTENTS, foldTaskRecords } from './task-records.js';
import { TaskFactsRepository } from './task-facts.repository.js';

/** Keeps every user task of every case: who may do it, who does it, and what was entered. */
@Projection({
  name: 'tasks',
  valueTypes: ['USER_TASK'],
  intents: TASK_INTENTS,
  tables: ['task', 'case_access'],
  order: 40,
})
export class TaskProjection implements RecordProjection {
  constructor(private readonly tasks: TaskFactsRepository) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const facts = foldTaskRecords(records as unknown as readonly EngineRecord<UserTaskValue>[]);
    await this.tasks.upsertAll(facts, tx);
    changes.add('tasks');
    for (const caseNo of await this.tasks.grantAccess(facts, tx)) changes.add(`case:${caseNo}`);
  }

  forget(instances: readonly string[], tx: Transaction): Promise<void> {
    return this.tasks.forget(instances, tx);
  }
}
