import { Injectable } from '@nestjs/common';
import { AttachmentService } from '@app/attachments';
import { findVariables } from '@app/cases';
import { inTransaction, readFrom } from '@app/database';
import { EngineUnavailableError } from '@app/engine';
import type { Actor } from '@app/identity';
import { LedgerHoldService } from '@app/ledger';
import { Clock, InvalidInputError, type Page } from '@app/kernel';
import {
  DefinitionService,
  type ElementInfo,
  type FormDefinition,
  FormService,
  formFields,
  knownValues,
  maskEntered,
} from '@app/models';
import { DataSource } from 'typeorm';
import { TaskCommands } from './task.command.js';
import type { TaskCounts, TaskDetail, TaskFilter, TaskRow, TaskSummary, Waiting } from './task.entity.js';
import { countWaiting, listTasks } from './task-list.queries.js';
import { findEntered, findOpenElements, findTasksOfCase, findVisibleTask } from './task-rows.queries.js';
import { TaskRepository } from './task.repository.js';
import {
  TaskAlreadyClaimedError,
  TaskCompletedError,
  TaskFormMissingError,
  TaskNotFoundError,
  TaskNotWorkableError,
} from './tasks.errors.js';

const MAX_DRAFT_BYTES = 256 * 1024;
const LARGEST_KEY = 2n ** 63n - 1n;

/** Shows tasks and carries out what people do with them; the engine decides who wins. */
@Injectable()
export class TaskService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: TaskRepository,
    private readonly definitions: DefinitionService,
    private readonly forms: FormService,
    private readonly attachments: AttachmentService,
    private readonly ledger: LedgerHoldService,
    private readonly commands: TaskCommands,
    private readonly clock: Clock,
  ) {}

  /** A page of a view of the person's tasks. INVALID_INPUT for a foreign cursor. */
  async list(actor: Actor, filter: TaskFilter): Promise<Page<TaskSummary>> {
    const page = await readFrom(filter.cursor, () =>
      listTasks(this.dataSource, actor, filter, this.clock.now()),
    );
    return { ...page, items: await this.summaries(page.items) };
  }

  /** How many tasks wait for the person. */
  counts(actor: Actor): Promise<TaskCounts> {
    return countWaiting(this.dataSource, actor, this.clock.now());
  }

  /** All tasks of a case, oldest first; which of them a person reads, whoever asks knows. */
  async byCase(caseNo: string): Promise<TaskSummary[]> {
    return this.summaries(await findTasksOfCase(this.dataSource, caseNo));
  }

  /** What each of these cases waits for by its open tasks, the oldest that says it; of the others nothing. */
  async waitsOf(caseNos: readonly string[]): Promise<Map<string, Waiting>> {
    if (caseNos.length === 0) return new Map();
    const open = await findOpenElements(this.dataSource, caseNos);
    const waits = new Map<string, Waiting>();
    for (const { caseNo, definitionKey, elementId } of open) {
      const waiting = waitingOf((await this.definitions.elements(definitionKey)).get(elementId));
      if (waiting.waitsFor !== null && !waits.has(caseNo)) waits.set(caseNo, waiting);
    }
    return waits;
  }

  /** A task with its form, what is known and what was drafted; TASK_NOT_FOUND. */
  async find(actor: Actor, taskKey: string): Promise<TaskDetail> {
    const task = await this.visibleTask(actor, taskKey);
    const [summary, form, draft, elements] = await Promise.all([
      this.summary(task),
      task.formKey === null ? undefined : this.definitions.formByKey(task.formKey),
      this.tasks.findDraft(taskKey, actor.username),
      this.definitions.elements(task.definitionKey),
    ]);
    const canWork = isWorkable(actor, task);
    const values = form === undefined ? {} : await this.knownValues(task, form);
    return {
      ...summary,
      form: form === undefined ? null : { id: form.formId, schema: form.schema },
      // whoever works on it must be able to use and correct the numbers
      values: canWork || form === undefined ? values : maskEntered(form.schema, values),
      draft,
      documentation: elements.get(task.elementId)?.documentation ?? null,
      documentationEn: elements.get(task.elementId)?.documentationEn ?? null,
      canWork,
      ledger: canWork && form !== undefined ? await this.ledger.stateFor(task.caseNo, form.schema) : null,
    };
  }

  /**
   * Takes a task for oneself. Taking one's own task changes nothing. TASK_NOT_FOUND, TASK_ALREADY_CLAIMED with who has
   * it, TASK_COMPLETED, FORBIDDEN, ENGINE_UNAVAILABLE.
   */
  async claim(actor: Actor, taskKey: string): Promise<TaskSummary> {
    const task = await this.openTask(actor, taskKey);
    if (task.assignee === null) await this.commands.assign(actor, task);
    return this.summary(await this.visibleTask(actor, taskKey));
  }

  /** Gives an own task back to its groups. As `claim`. */
  async unclaim(actor: Actor, taskKey: string): Promise<TaskSummary> {
    const task = await this.openTask(actor, taskKey);
    if (task.assignee === actor.username) {
      await this.commands.unassign(actor, task);
    }
    return this.summary(await this.visibleTask(actor, taskKey));
  }

  /**
   * Completes a task with what was entered; only fields of the form reach the engine. A task of a group is claimed
   * first. A second completion by the same person that crosses the first changes nothing. As `claim`, and INVALID_INPUT.
   */
  async complete(actor: Actor, taskKey: string, variables: Record<string, unknown>): Promise<TaskSummary> {
    const task = await this.openTask(actor, taskKey);
    if (task.pending !== 'completing') {
      await this.handIn(actor, task, await this.checked(task, variables));
      await this.tasks.deleteDraft(taskKey, actor.username);
    }
    return this.summary(await this.visibleTask(actor, taskKey));
  }

  /**
   * Keeps what was entered so far for this person, also when somebody else was faster; fields that the form does not
   * have are left out. TASK_NOT_FOUND, and TASK_COMPLETED where the person did it.
   */
  async saveDraft(actor: Actor, taskKey: string, entered: Record<string, unknown>): Promise<void> {
    const task = await this.visibleTask(actor, taskKey);
    if (isOwn(actor, task) && isDone(task)) throw new TaskCompletedError(task);
    const { schema } = await this.formOf(task);
    const names = new Set(formFields(schema).map(({ path }) => path.split(/[.[]/)[0]));
    const kept = Object.fromEntries(Object.entries(entered).filter(([name]) => names.has(name)));
    if (Buffer.byteLength(JSON.stringify(kept)) > MAX_DRAFT_BYTES) {
      throw new InvalidInputError([
        { path: 'variables', code: 'LENGTH', message: '草稿太大，请精简后再存。' },
      ]);
    }
    await this.tasks.saveDraft(taskKey, actor.username, kept, this.clock.now());
  }

  private async visibleTask(actor: Actor, taskKey: string): Promise<TaskRow> {
    const task = isKey(taskKey) ? await findVisibleTask(this.dataSource, actor, taskKey) : undefined;
    if (task === undefined) throw new TaskNotFoundError(taskKey);
    return task;
  }

  /** The version that the case of a task runs on, and its variables with what is being entered; TASK_NOT_FOUND. */
  async factsWith(
    actor: Actor,
    taskKey: string,
    entered: Record<string, unknown>,
  ): Promise<{ definitionKey: string; facts: Record<string, unknown> }> {
    const { definitionKey, processInstanceKey } = await this.visibleTask(actor, taskKey);
    const known = await findVariables(this.dataSource, processInstanceKey);
    return { definitionKey, facts: { ...known, ...entered } };
  }

  /** Where a task stands in its case; TASK_NOT_FOUND. */
  async placeOf(
    actor: Actor,
    taskKey: string,
  ): Promise<
    Pick<TaskRow, 'definitionKey' | 'elementId' | 'createdAt' | 'completedAt'> & { caseNo: string }
  > {
    const task = await this.visibleTask(actor, taskKey);
    const { definitionKey, elementId, createdAt, completedAt } = task;
    return { caseNo: task.caseNo ?? '', definitionKey, elementId, createdAt, completedAt };
  }

  /** The case of a task to which the person may still add something. As `claim`. */
  async caseOfWork(actor: Actor, taskKey: string): Promise<string> {
    const task = await this.openTask(actor, taskKey);
    if (isDone(task)) throw new TaskCompletedError(task);
    return task.caseNo ?? '';
  }

  /** A task that is open and not in other hands. */
  private async openTask(actor: Actor, taskKey: string): Promise<TaskRow> {
    const task = await this.visibleTask(actor, taskKey);
    if (task.state !== 'open' || isBeingCompletedByOther(actor, task)) throw new TaskCompletedError(task);
    if (task.assignee !== null && task.assignee !== actor.username) throw new TaskAlreadyClaimedError(task);
    if (task.assignee === null && !sharesGroup(actor, task)) throw new TaskNotWorkableError();
    return task;
  }

  /** What the engine may have taken without an answer stays held, until its fact comes or the hold is too old. */
  private async handIn(actor: Actor, task: TaskRow, { entered, isHeld }: CheckedForm): Promise<void> {
    let isSent = false;
    try {
      if (task.assignee === null) await this.commands.assign(actor, task);
      isSent = true;
      await this.commands.complete(actor, task, entered);
    } catch (error) {
      const isUnknown = isSent && error instanceof EngineUnavailableError;
      if (isHeld && !isUnknown) await this.ledger.release(task.taskKey);
      throw error;
    }
  }

  private async checked(task: TaskRow, variables: Record<string, unknown>): Promise<CheckedForm> {
    if (task.formKey === null) return { entered: {}, isHeld: false };
    const form = await this.formOf(task);
    const { schema } = form;
    const context = await findVariables(this.dataSource, task.processInstanceKey);
    const caseNo = task.caseNo ?? undefined;
    const taken = await this.forms.submitted(schema, variables, this.clock.today(), { context, caseNo });
    const { entered } = taken;
    if (caseNo === undefined) return { entered, isHeld: false };
    const papers = taken.papers.map((paper) => ({
      ...{ ...paper, place: 'field' as const, taskKey: task.taskKey },
    }));
    await inTransaction(this.dataSource, (tx) => this.attachments.use(caseNo, papers, tx));
    return { entered, isHeld: await this.ledger.hold({ sourceKey: task.taskKey, caseNo, form, entered }) };
  }

  private async formOf(task: TaskRow): Promise<FormDefinition> {
    const form = task.formKey === null ? undefined : await this.definitions.formByKey(task.formKey);
    if (form === undefined) throw new TaskFormMissingError(task.taskKey);
    return form;
  }

  private async knownValues(task: TaskRow, { schema }: FormDefinition): Promise<Record<string, unknown>> {
    const [variables, entered] = await Promise.all([
      findVariables(this.dataSource, task.processInstanceKey),
      findEntered(this.dataSource, task.taskKey),
    ]);
    return knownValues(schema, { ...variables, ...entered });
  }

  private summaries(tasks: readonly TaskRow[]): Promise<TaskSummary[]> {
    return Promise.all(tasks.map((task) => this.summary(task)));
  }

  private async summary(task: TaskRow): Promise<TaskSummary> {
    const element = (await this.definitions.elements(task.definitionKey)).get(task.elementId);
    const { definitionKey: _definition, formKey: _form, groupUnits, ...shown } = task;
    return {
      ...shown,
      name: element?.name ?? task.elementId,
      nameEn: element?.nameEn ?? null,
      holders: task.assignee === null ? [...new Set(groupUnits)] : [task.assigneeName ?? task.assignee],
      ...waitingOf(element),
      caseNo: task.caseNo ?? '',
      caseTitle: task.caseTitle ?? '',
    };
  }
}

// helpers

function waitingOf(element: ElementInfo | undefined): Waiting {
  return { waitsFor: element?.waitsFor ?? null, waitsForEn: element?.waitsForEn ?? null };
}

function isKey(text: string): boolean {
  return /^\d{1,19}$/.test(text) && BigInt(text) <= LARGEST_KEY;
}

function sharesGroup(actor: Actor, task: TaskRow): boolean {
  return task.candidateGroups.some((group) => actor.groups.includes(group));
}

function isOwn(actor: Actor, task: TaskRow): boolean {
  return task.assignee === actor.username;
}

/** What goes to the engine, and whether its money is held in the ledger of the case. */
interface CheckedForm {
  entered: Record<string, unknown>;
  isHeld: boolean;
}

function isWorkable(actor: Actor, task: TaskRow): boolean {
  if (task.state !== 'open' || task.pending === 'completing') return false;
  return task.assignee === null ? sharesGroup(actor, task) : isOwn(actor, task);
}

function isDone({ state, pending }: TaskRow): boolean {
  return state === 'completed' || pending === 'completing';
}

function isBeingCompletedByOther(actor: Actor, task: TaskRow): boolean {
  return task.pending === 'completing' && task.assignee !== actor.username;
}
