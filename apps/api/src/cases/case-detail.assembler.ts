import { Injectable } from '@nestjs/common';
import { StageCardService } from '@app/cards';
import { CancellationService, CaseService } from '@app/cases';
import type { Actor } from '@app/identity';
import { IncidentService, type IncidentView } from '@app/incidents';
import { type StageExplanation, StageService } from '@app/stages';
import { TaskService } from '@app/tasks';
import type { IncidentDto } from '../incidents/incident.dto.js';
import { CurrentStages } from '../stages/current-stages.js';
import type { StageRunDto } from '../stages/stage.dto.js';
import type { CaseDetailDto, CasePageDto, CaseQueryDto } from './case.dto.js';

/** Puts together what several features know of a case. Whether the person may see it, the case itself decides first. */
@Injectable()
export class CaseDetailAssembler {
  constructor(
    private readonly cases: CaseService,
    private readonly cancellations: CancellationService,
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
    const [[summary], stages, tasks, incidents, cancel] = await Promise.all([
      this.currentStages.attach([found]),
      this.stagesOf(caseNo),
      this.tasks.byCase(caseNo).then((found) => this.currentStages.attachToTasks(found)),
      this.incidents.byCase(caseNo).then((found) => found.map((incident) => shownTo(actor, incident))),
      this.cancellations.optionsOf(actor, found),
    ]);
    const stage = summary?.stage ?? null;
    const waits = stage === null ? (await this.tasks.waitsOf([caseNo])).get(caseNo) : undefined;
    return { ...found, ...waits, stage, stages, tasks, incidents, cancel };
  }

  async explain(actor: Actor, caseNo: string, stageRunId: string): Promise<StageExplanation> {
    await this.cases.summary(actor, caseNo);
    return this.stages.explain(stageRunId, caseNo);
  }

  private async stagesOf(caseNo: string): Promise<StageRunDto[]> {
    const [runs, cards] = await Promise.all([this.stages.byCase(caseNo), this.cards.byCase(caseNo)]);
    return runs.map((run) => ({ ...run, cards: cards.get(run.stageRunId) ?? [] }));
  }
}

// helpers

/** What the engine wrote may quote values of the case, and tells only those something who repair it. */
function shownTo(actor: Actor, incident: IncidentView): IncidentDto {
  return actor.isAdministrator ? incident : { ...incident, errorMessage: null };
}
