import { Injectable } from '@nestjs/common';
import { SYSTEM, recordActs } from '@app/audit';
import { inTransaction } from '@app/database';
import { EngineService, TaskGoneError, TaskWrongStateError } from '@app/engine';
import { OrganisationService } from '@app/identity';
import { Clock, type UserTaskKey } from '@app/kernel';
import { DataSource } from 'typeorm';
import { TaskRepository, type HeldTask } from './task.repository.js';

/** More of them wait for the next round. */
const MOST_AT_ONCE = 20;

/**
 * Gives the open tasks of people who are deactivated, or whose post ended, back to their groups, also those that an engine
 * away kept from it. What no group can take goes to whoever leads the unit of the person, and where there is none, to the county's command.
 */
@Injectable()
export class TaskReturnSweeper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: TaskRepository,
    private readonly engine: EngineService,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many tasks went back. */
  async sweep(): Promise<number> {
    const held = await this.tasks.heldByGone(MOST_AT_ONCE, this.clock.today());
    const results = await Promise.allSettled(held.map((task) => this.giveBack(task)));
    const returned = held.filter((_, index) => results[index]?.status === 'fulfilled');
    await this.note(returned);
    for (const result of results) if (result.status === 'rejected') ignoreEnded(result.reason);
    return returned.length;
  }

  /** The groups come first: a task that loses its person only would be nobody's. */
  private async giveBack({ taskKey, hasGroups, unitCode }: HeldTask): Promise<void> {
    const key = taskKey as UserTaskKey;
    if (!hasGroups) {
      const leads = await this.organisations.current();
      const group = unitCode === null ? leads.commandGroup() : leads.leadGroupOf(unitCode);
      await this.engine.regroupUserTask(key, [group]);
    }
    await this.engine.unassignUserTask(key);
  }

  private async note(returned: readonly HeldTask[]): Promise<void> {
    if (returned.length === 0) return;
    const act = { by: SYSTEM, at: this.clock.now(), action: 'TASK_RETURNED', objectKind: 'task' } as const;
    await inTransaction(this.dataSource, async (tx) => {
      await this.tasks.markReturned(returned, tx);
      await recordActs(
        tx,
        returned.map(({ taskKey, caseNo, assignee }) => ({
          ...{ ...act, objectId: taskKey, caseNo, details: { assignee } },
        })),
      );
    });
  }
}

// helpers

/** A task that ended meanwhile is nobody's any more; its record comes. */
function ignoreEnded(reason: unknown): void {
  if (!(reason instanceof TaskGoneError || reason instanceof TaskWrongStateError)) throw reason;
}
