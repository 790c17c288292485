import type { EngineRecord, UserTaskValue } from '@app/engine-records';
import { foldTaskRecords } from './task-records.js';

const VALUE: UserTaskValue = {
  userTaskKey: '5',
  assignee: '',
  candidateGroupsList: ['zj.t09.mediate/mediator'],
  candidateUsersList: [],
  dueDate: '',
  followUpDate: '',
  formKey: '-1',
  elementId: 'ask',
  elementInstanceKey: '4',
  bpmnProcessId: 'p',
  processDefinitionKey: '1',
  processDefinitionVersion: 1,
  processInstanceKey: '2',
  variables: {},
  changedAttributes: [],
  action: '',
};

const record = (intent: string, position: number, changes: Partial<UserTaskValue> = {}) =>
  ({
    partitionId: 1,
    position: String(position),
    key: '5',
    timestamp: position * 1000,
    intent,
    valueType: 'USER_TASK',
    value: { ...VALUE, ...changes },
  }) as EngineRecord<UserTaskValue>;

describe('foldTaskRecords', () => {
  it('lets the last record win and keeps when the task began', () => {
    const [task] = foldTaskRecords([
      record('CREATING', 1),
      record('ASSIGNED', 2, { assignee: 'ann' }),
      record('COMPLETED', 3, { assignee: 'ann', variables: { outcome: 'x' } }),
    ]);

    expect(task).toMatchObject({
      state: 'completed',
      assignee: 'ann',
      assignedAt: new Date(2000).toISOString(),
      createdAt: new Date(1000).toISOString(),
      completedAt: new Date(3000).toISOString(),
      entered: { outcome: 'x' },
      formKey: null,
      position: '3',
      tellsAssignment: true,
    });
  });

  it('says nothing about an assignment that an earlier bulk told', () => {
    const [task] = foldTaskRecords([record('COMPLETED', 3, { assignee: 'ann' })]);

    expect(task).toMatchObject({ tellsAssignment: false, assignedAt: null, assignee: 'ann' });
  });

  it('takes a task that is given back as unassigned', () => {
    const [task] = foldTaskRecords([record('ASSIGNED', 2, { assignee: '' })]);

    expect(task).toMatchObject({ assignee: null, assignedAt: null, tellsAssignment: true, state: 'open' });
  });
});
