import { Injectable } from '@nestjs/common';
import { CaseBasisService, type CaseRecordPage, CaseService } from '@app/cases';
import type { Actor } from '@app/identity';
import { StageLimitService } from '@app/stages';
import { type TaskSummary, TaskService } from '@app/tasks';
import type { StartedLimitDto } from '../forms/started-limit.dto.js';
import { CurrentStages } from '../stages/current-stages.js';
import type { TaskDetailDto, TaskPageDto, TaskQueryDto } from './task.dto.js';
import type { TaskSummaryDto } from './task-summary.dto.js';

/** Puts beside tasks their stages, and beside one task the case itself. */
@Injectable()
export class TaskAssembler {
  constructor(
    private readonly tasks: TaskService,
    private readonly cases: CaseService,
    private readonly stages: CurrentStages,
    private readonly limitsOfDates: StageLimitService,
    private readonly bases: CaseBasisService,
  ) {}

  async list(actor: Actor, query: TaskQueryDto): Promise<TaskPageDto> {
    const page = await this.tasks.list(actor, { ...query, view: query.view ?? 'mine' });
    return { ...page, items: await this.stages.attachToTasks(page.items) };
  }

  async find(actor: Actor, taskKey: string): Promise<TaskDetailDto> {
    const task = await this.tasks.find(actor, taskKey);
    const summary = await this.cases.summary(actor, task.caseNo);
    const [withStage, [withCurrent]] = await Promise.all([
      this.withStage(task),
      this.stages.attach([summary]),
    ]);
    return { ...withStage, case: withCurrent ?? summary };
  }

  async claim(actor: Actor, taskKey: string): Promise<TaskSummaryDto> {
    return this.withStage(await this.tasks.claim(actor, taskKey));
  }

  async unclaim(actor: Actor, taskKey: string): Promise<TaskSummaryDto> {
    return this.withStage(await this.tasks.unclaim(actor, taskKey));
  }

  async complete(actor: Actor, taskKey: string, variables: Record<string, unknown>): Promise<TaskSummaryDto> {
    return this.withStage(await this.tasks.complete(actor, taskKey, variables));
  }

  /** The limits that the dates give which are being entered. */
  async limits(
    actor: Actor,
    taskKey: string,
    variables: Record<string, unknown>,
  ): Promise<StartedLimitDto[]> {
    const { definitionKey, facts } = await this.tasks.factsWith(actor, taskKey, variables);
    return this.limitsOfDates.ofVersion(definitionKey, facts);
  }

  /** The earlier work on which a task rests. */
  async basis(actor: Actor, taskKey: string): Promise<CaseRecordPage> {
    return this.bases.of(actor, await this.tasks.placeOf(actor, taskKey));
  }

  private async withStage<Task extends TaskSummary>(task: Task) {
    const [withStage] = await this.stages.attachToTasks([task]);
    return withStage!;
  }
}
