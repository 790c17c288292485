import type { LedgerState } from '@app/fields';
import type { FormSchema } from '@app/models';

export type TaskState = 'open' | 'completed' | 'cancelled';
/** A command that the engine accepted and whose fact has not arrived. */
export type TaskPending = 'claiming' | 'unclaiming' | 'completing';

/** A task as its row tells, with the accepted commands already seen as done. */
export interface TaskRow {
  taskKey: string;
  processInstanceKey: string;
  definitionKey: string;
  elementId: string;
  formKey: string | null;
  /** The run of a stage in which it lies or lay; null outside of every stage. */
  stageRunKey: string | null;
  caseNo: string | null;
  caseTitle: string | null;
  processId: string;
  townCode: string | null;
  townName: string | null;
  assignee: string | null;
  assigneeName: string | null;
  /** Names of the units of its candidate groups, one for each group. */
  groupUnits: string[];
  candidateGroups: string[];
  state: TaskState;
  pending: TaskPending | null;
  createdAt: Date;
  completedAt: Date | null;
  owed: OwedByCase | null;
}

/** What the case of an open task was taken on without and nobody has brought, and by when it was promised. */
export interface OwedByCase {
  count: number;
  by: string | null;
}

/** What a case or a task waits for that has no date, in both languages. */
export interface Waiting {
  waitsFor: string | null;
  waitsForEn: string | null;
}

/** A task as a row of a list shows it. */
export interface TaskSummary extends Waiting {
  taskKey: string;
  name: string;
  /** Null where the model gives no English name. */
  nameEn: string | null;
  elementId: string;
  processInstanceKey: string;
  stageRunKey: string | null;
  caseNo: string;
  caseTitle: string;
  processId: string;
  townCode: string | null;
  townName: string | null;
  assignee: string | null;
  assigneeName: string | null;
  /** Who holds it: the person who took it, or every unit to whose groups it lies open. */
  holders: string[];
  state: TaskState;
  pending: TaskPending | null;
  createdAt: Date;
  completedAt: Date | null;
  candidateGroups: string[];
  owed: OwedByCase | null;
}

/** A task with what is needed to work on it. */
export interface TaskDetail extends TaskSummary {
  form: { id: string; schema: FormSchema } | null;
  /** Values of the case that the form shows; after completion with what was entered. */
  values: Record<string, unknown>;
  /** What the person entered and did not complete. */
  draft: Record<string, unknown> | null;
  /** What is asked, from the model. */
  documentation: string | null;
  documentationEn: string | null;
  /** Whether the person may work on it now. */
  canWork: boolean;
  /** Where the money of the case stands; null where the form has nothing to do with it, or nothing is entered. */
  ledger: LedgerState | null;
}

export type TaskView = 'mine' | 'group' | 'done';

/** Which tasks are asked for. */
export interface TaskFilter {
  view: TaskView;
  /** One of the person's groups only. */
  group?: string;
  /** The matter of the case. */
  processId?: string;
  /** By the date that its own stage must meet; a party's lateness is not counted as overdue. */
  due?: 'overdue' | 'today' | 'week';
  q?: string;
  /** `due`: most urgent first (default); `created`: newest first. Done tasks come newest first. */
  sort?: 'due' | 'created';
  cursor?: string;
  limit?: number;
}

/** How many tasks wait for a person; what is more than can be counted at a glance is one more than the bound. */
export interface TaskCounts {
  mine: number;
  group: number;
  /** Of `mine`. */
  overdue: number;
}
