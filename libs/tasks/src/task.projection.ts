import type { Transaction } from '@app/database';
import {
  type EngineRecord,
  Projection,
  type ProjectionContext,
  type RecordProjection,
  type UserTaskValue,
} from '@app/engine-records';
import { TASK_INTENTS, TERMINATED, foldTaskRecords, foldTerminations } from './task-records.js';
import { TaskFactsRepository } from './task-facts.repository.js';

/** Keeps every user task of every case: who may do it, who does it, and what was entered. */
@Projection({
  name: 'tasks',
  valueTypes: ['USER_TASK', 'PROCESS_INSTANCE'],
  intents: [...TASK_INTENTS, TERMINATED],
  order: 40,
})
export class TaskProjection implements RecordProjection {
  constructor(private readonly tasks: TaskFactsRepository) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const facts = foldTaskRecords(
      records.filter(isOfTask) as unknown as readonly EngineRecord<UserTaskValue>[],
    );
    const keys = facts.map(({ taskKey }) => taskKey);
    const before = await this.tasks.audienceOf(keys, tx);
    await this.tasks.upsertAll(facts, tx);
    await this.tasks.describe(keys, tx);
    const ended = await this.tasks.terminate(foldTerminations(records), tx);
    await this.tasks.placeInStages([...keys, ...ended], tx);
    const after = await this.tasks.audienceOf([...keys, ...ended], tx);
    for (const name of [...before, ...after]) changes.add(tasksOf(name));
    const { caseNos, isNew } = await this.tasks.grantAccess(facts, tx);
    for (const caseNo of caseNos) changes.add(`case:${caseNo}`);
    // a case has come into somebody's list
    if (isNew) changes.add('cases');
  }

  forget(instances: readonly string[], tx: Transaction): Promise<void> {
    return this.tasks.forget(instances, tx);
  }
}

// helpers

/** Topic of the tasks of a group or a person: nobody else has to look again. */
function tasksOf(name: string): string {
  return `tasks:${name}`;
}

function isOfTask({ valueType }: EngineRecord): boolean {
  return valueType === 'USER_TASK';
}
