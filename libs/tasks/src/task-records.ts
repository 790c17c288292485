import type { EngineRecord, UserTaskValue } from '@app/engine-records';
import type { TaskState } from './task.entity.js';

/** A task as the records of a bulk leave it. */
export interface TaskFact {
  taskKey: string;
  processInstanceKey: string;
  elementInstanceKey: string;
  definitionKey: string;
  elementId: string;
  formKey: string | null;
  candidateGroups: string[];
  candidateUsers: string[];
  assignee: string | null;
  assignedAt: string | null;
  /** Whether the records of the bulk tell when it was assigned; otherwise the stored time stays. */
  tellsAssignment: boolean;
  state: TaskState;
  createdAt: string;
  completedAt: string | null;
  entered: Record<string, unknown> | null;
  position: string;
  /** Groups and people to whom the records of the bulk gave the task, also those from whom it was taken again. */
  grantees: string[];
}

/** Intents after which a task is as the record says; those in between (ASSIGNING, COMPLETING …) may still fail. */
export const TASK_INTENTS = [
  'CREATING',
  'CREATED',
  'ASSIGNED',
  'UPDATED',
  'MIGRATED',
  'COMPLETED',
  'CANCELED',
];

/** The end of an element that did not complete; of user tasks that are moved away the engine tells nothing else. */
export const TERMINATED = 'ELEMENT_TERMINATED';

/** The end of a task's element. */
export interface TaskTermination {
  processInstanceKey: string;
  elementInstanceKey: string;
  endedAt: string;
  position: string;
}

/** The user tasks whose elements were terminated, by the key of the element. */
export function foldTerminations(records: readonly EngineRecord[]): TaskTermination[] {
  return records
    .filter(({ intent, value }) => intent === TERMINATED && value['bpmnElementType'] === 'USER_TASK')
    .map(({ key, timestamp, position, value }) => ({
      processInstanceKey: String(value['processInstanceKey']),
      elementInstanceKey: key,
      endedAt: new Date(timestamp).toISOString(),
      position,
    }));
}

/** Folds the records of a bulk to one row for each task: the last record wins. */
export function foldTaskRecords(records: readonly EngineRecord<UserTaskValue>[]): TaskFact[] {
  const tasks = new Map<string, TaskFact>();
  for (const record of records) {
    tasks.set(record.value.userTaskKey, toFact(record, tasks.get(record.value.userTaskKey)));
  }
  return [...tasks.values()];
}

// helpers

function toFact(record: EngineRecord<UserTaskValue>, before: TaskFact | undefined): TaskFact {
  const { value, intent, position } = record;
  const at = new Date(record.timestamp).toISOString();
  const state = stateAfter(intent);
  const tellsAssignment = intent === 'ASSIGNED' || intent === 'CREATED' || intent === 'CREATING';
  const assignee = value.assignee === '' ? null : value.assignee;
  return {
    taskKey: value.userTaskKey,
    processInstanceKey: value.processInstanceKey,
    elementInstanceKey: value.elementInstanceKey,
    definitionKey: value.processDefinitionKey,
    elementId: value.elementId,
    formKey: value.formKey === '-1' ? null : value.formKey,
    candidateGroups: value.candidateGroupsList,
    candidateUsers: value.candidateUsersList,
    assignee,
    assignedAt: tellsAssignment ? (assignee === null ? null : at) : (before?.assignedAt ?? null),
    tellsAssignment: tellsAssignment || before?.tellsAssignment === true,
    state,
    createdAt: before?.createdAt ?? at,
    completedAt: state === 'open' ? null : at,
    entered: state === 'completed' ? value.variables : null,
    position,
    grantees: [
      ...new Set([
        ...(before?.grantees ?? []),
        ...value.candidateGroupsList,
        ...(assignee === null ? [] : [assignee]),
      ]),
    ],
  };
}

function stateAfter(intent: string): TaskState {
  if (intent === 'COMPLETED') return 'completed';
  return intent === 'CANCELED' ? 'cancelled' : 'open';
}
