import { Injectable } from '@nestjs/common';
import { type AuditAction, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { EngineService, TaskGoneError, TaskWrongStateError } from '@app/engine';
import type { Actor } from '@app/identity';
import { Clock, type UserTaskKey } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { TaskPending, TaskRow } from './task.entity.js';
import { findVisibleTask } from './task-rows.queries.js';
import { TaskRepository } from './task.repository.js';
import { TaskAlreadyClaimedError, TaskCompletedError, TaskNotFoundError } from './tasks.errors.js';

/** The engine's log arrives within about a second; a refusal is explained by what it will tell. */
const EXPLANATION_TIMEOUT_MS = 2500;
const EXPLANATION_PAUSE_MS = 100;

interface Command {
  mark: TaskPending;
  send: (key: UserTaskKey) => Promise<void>;
  /** Whether a row tells why the engine refused. */
  explains: (now: TaskRow) => boolean;
  /** Whether a row tells that the same person's other command already did this: a double click, which is no error. */
  isDone: (now: TaskRow) => boolean;
}

/** Gives the engine the commands of a task, and marks those that it accepted. */
@Injectable()
export class TaskCommands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: TaskRepository,
    private readonly engine: EngineService,
    private readonly clock: Clock,
  ) {}

  /** Without override, so that the engine decides between two people. */
  async assign(actor: Actor, task: TaskRow): Promise<void> {
    await this.carryOut(actor, task, {
      mark: 'claiming',
      send: (key) => this.engine.assignUserTask(key, actor.username, { allowOverride: false }),
      explains: (now) => now.assignee !== null || hasEnded(now),
      isDone: (now) => now.assignee === actor.username && now.state !== 'cancelled',
    });
  }

  async unassign(actor: Actor, task: TaskRow): Promise<void> {
    await this.carryOut(actor, task, {
      mark: 'unclaiming',
      send: (key) => this.engine.unassignUserTask(key),
      explains: (now) => now.assignee !== actor.username || hasEnded(now),
      isDone: (now) => now.assignee === null && !hasEnded(now),
    });
  }

  /** The engine learns who did it, so that a model can tell a decision from its maker. */
  async complete(actor: Actor, task: TaskRow, entered: Record<string, unknown>): Promise<void> {
    await this.carryOut(actor, task, {
      mark: 'completing',
      send: (key) => this.engine.completeUserTask(key, { ...entered, completedBy: actor.username }),
      explains: (now) => now.assignee !== actor.username || hasEnded(now),
      isDone: (now) => now.assignee === actor.username && hasEnded(now) && now.state !== 'cancelled',
    });
  }

  private async carryOut(actor: Actor, task: TaskRow, command: Command): Promise<void> {
    try {
      await command.send(task.taskKey as UserTaskKey);
    } catch (error) {
      if (!(error instanceof TaskGoneError || error instanceof TaskWrongStateError)) throw error;
      const now = await this.waitForExplanation(actor, task, command);
      if (command.isDone(now)) return;
      throw refusal(actor, now, command, error);
    }
    await this.note(actor, task, command.mark);
  }

  /** A completion tells by itself in the log of the engine who did it; who takes or returns a task is noted. */
  private async note(by: Actor, { taskKey, caseNo }: TaskRow, mark: TaskPending): Promise<void> {
    const action = NOTED[mark];
    await inTransaction(this.dataSource, async (tx) => {
      await this.tasks.mark(taskKey, mark, by.username, tx);
      if (action === undefined) return;
      const at = this.clock.now();
      await recordAct(tx, { by, at, action, objectKind: 'task', objectId: taskKey, caseNo });
    });
  }

  private async waitForExplanation(actor: Actor, task: TaskRow, { explains }: Command): Promise<TaskRow> {
    const giveUpAt = performance.now() + EXPLANATION_TIMEOUT_MS;
    for (;;) {
      const now = await findVisibleTask(this.dataSource, actor, task.taskKey);
      if (now === undefined) throw new TaskNotFoundError(task.taskKey);
      if (explains(now) || performance.now() >= giveUpAt) return now;
      await new Promise((resolve) => setTimeout(resolve, EXPLANATION_PAUSE_MS));
    }
  }
}

// helpers

const NOTED: Partial<Record<TaskPending, AuditAction>> = {
  claiming: 'TASK_CLAIMED',
  unclaiming: 'TASK_RETURNED',
};

function hasEnded({ state, pending }: TaskRow): boolean {
  return state !== 'open' || pending === 'completing';
}

function refusal(actor: Actor, now: TaskRow, command: Command, error: Error): Error {
  if (hasEnded(now)) return new TaskCompletedError(now);
  const isElsewhere = now.assignee !== null && now.assignee !== actor.username;
  if (isElsewhere || (command.mark === 'claiming' && error instanceof TaskWrongStateError)) {
    return new TaskAlreadyClaimedError(now);
  }
  // the engine has no such task and the log does not tell who ended it
  if (error instanceof TaskGoneError)
    return new TaskCompletedError({ ...now, assignee: null, assigneeName: null });
  return error;
}
