import { Injectable } from '@nestjs/common';
import { StageCardService } from '@app/cards';
import { CancellationService, CaseService, type CaseSight, CaseSightService, readsRun } from '@app/cases';
import type { Actor } from '@app/identity';
import { IncidentService, type IncidentView } from '@app/incidents';
import { type StageExplanation, StageRunNotFoundError, StageService } from '@app/stages';
import { TaskService } from '@app/tasks';
import type { IncidentDto } from '../incidents/incident.dto.js';
import { CurrentStages } from '../stages/current-stages.js';
import type { StageRunDto } from '../stages/stage.dto.js';
import type { CaseDetailDto, CasePageDto } from './case.dto.js';
import type { CaseQueryDto } from './case-query.dto.js';

/** Puts together what several features know of a case. Whether the person may see it, the case itself decides first. */
@Injectable()
export class CaseDetailAssembler {
  constructor(
    private readonly cases: CaseService,
    private readonly cancellations: CancellationService,
    private readonly sights: CaseSightService,
    private readonly stages: StageService,
    private readonly cards: StageCardService,
    private readonly currentStages: CurrentStages,
    private readonly tasks: TaskService,
    private readonly incidents: IncidentService,
  ) {}

  async list(actor: Actor, query: CaseQueryDto): Promise<CasePageDto> {
    const page = await this.cases.list(actor, query);
    const items = await this.currentStages.attach(page.items);
    const waiting = items.filter(({ state, stage }) => state === 'active' && stage === null);
    const waits = await this.tasks.waitsOf(waiting.map(({ caseNo }) => caseNo));
    return { ...page, items: items.map((item) => ({ ...item, ...waits.get(item.caseNo) })) };
  }

  async find(actor: Actor, caseNo: string): Promise<CaseDetailDto> {
    const found = await this.cases.find(actor, caseNo);
    const sight = await this.sights.of(actor, caseNo);
    const [[summary], stages, tasks, incidents, cancel] = await Promise.all([
      this.currentStages.attach([found]),
      this.stagesIn(sight),
      this.tasksIn(sight),
      sight.isWhole
        ? this.incidents.byCase(caseNo).then((found) => found.map((incident) => shownTo(actor, incident)))
        : [],
      this.cancellations.optionsOf(actor, found),
    ]);
    const stage = summary?.stage ?? null;
    const waits = stage === null ? (await this.tasks.waitsOf([caseNo])).get(caseNo) : undefined;
    return { ...found, ...waits, stage, stages, tasks, incidents, cancel };
  }

  /** The tasks that the person reads. */
  private async tasksIn(sight: CaseSight) {
    const [tasks, isRead] = await Promise.all([
      this.tasks.byCase(sight.caseNo),
      this.sights.tasksRead(sight),
    ]);
    return this.currentStages.attachToTasks(tasks.filter(({ taskKey }) => isRead(taskKey)));
  }

  async explain(actor: Actor, caseNo: string, stageRunId: string): Promise<StageExplanation> {
    await this.cases.summary(actor, caseNo);
    if (!readsRun(await this.sights.of(actor, caseNo), stageRunId))
      throw new StageRunNotFoundError(stageRunId);
    return this.stages.explain(stageRunId, caseNo);
  }

  private async stagesIn(sight: CaseSight): Promise<StageRunDto[]> {
    const { caseNo } = sight;
    const [runs, cards] = await Promise.all([this.stages.byCase(caseNo), this.cards.byCase(caseNo)]);
    return runs.map((run) => shownIn(sight, { ...run, cards: cards.get(run.stageRunId) ?? [] }));
  }
}

// helpers

/** Of a run that the person does not read: what it is called, when it was and what came of it. */
function shownIn(sight: CaseSight, run: Omit<StageRunDto, 'isSummary'>): StageRunDto {
  if (readsRun(sight, run.stageRunId)) return { ...run, isSummary: false };
  return { ...run, cards: [], suspensions: [], fault: null, isSummary: true };
}

/** What the engine wrote may quote values of the case, and tells only those something who repair it. */
function shownTo(actor: Actor, incident: IncidentView): IncidentDto {
  return actor.isAdministrator ? incident : { ...incident, errorMessage: null };
}
