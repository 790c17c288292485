import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { DefinitionService, stepName } from '@app/models';
import { DataSource } from 'typeorm';
import type { CaseRecordPage } from './case-record.entity.js';
import { type EnteredStage, findEnteredStages, findWorkAt } from './case-record.queries.js';
import { CaseRecordService } from './case-record.service.js';
import { CaseSightService } from './case-sight.service.js';

/** The most pieces of earlier work that are put before a person. */
const MOST_SHOWN = 20;

/** Where a task stands. */
export interface TaskPlace {
  caseNo: string;
  definitionKey: string;
  elementId: string;
  createdAt: Date;
  /** Null while it is open. */
  completedAt: Date | null;
}

/** Puts before a person the earlier work on which a task rests. */
@Injectable()
export class CaseBasisService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: CaseRecordService,
    private readonly sights: CaseSightService,
    private readonly definitions: DefinitionService,
  ) {}

  /**
   * What was entered at the steps that the model names (`restsOn`), every round of them; where it names none, at those
   * of the task's stage and of the stage before as far as the person reads these. Who may see the task has been asked
   * by the caller.
   */
  async of(
    actor: Actor,
    { caseNo, definitionKey, elementId, createdAt, completedAt }: TaskPlace,
  ): Promise<CaseRecordPage> {
    const task = (await this.definitions.elements(definitionKey)).get(elementId);
    const stages = await findEnteredStages(this.dataSource, caseNo);
    const entered = stages.filter(({ enteredAt }) => enteredAt <= createdAt);
    const named =
      task?.restsOn ?? (await this.nearBy({ definitionKey, stageCode: task?.stageCode }, entered));
    const sight = await this.sights.of(actor, caseNo);
    const rows = await findWorkAt(
      this.dataSource,
      { ...sight, handedOver: new Set([...sight.handedOver, ...(task?.restsOn ?? [])]) },
      { steps: named, before: completedAt, limit: MOST_SHOWN },
    );
    return { ...(await this.records.told(actor, caseNo, rows)), nextCursor: null };
  }

  /** The steps of the task's stage, and of the other stage with steps of people that was entered last, in whatever model. */
  private async nearBy(own: StageOfModel, entered: readonly EnteredStage[]): Promise<string[]> {
    const steps = [await this.stepsOf(own)];
    for (const stage of entered.toReversed()) {
      if (steps.length > 1) break;
      if (isSame(stage, own)) continue;
      const found = await this.stepsOf(stage);
      if (found.length > 0) steps.push(found);
    }
    return steps.flat();
  }

  private async stepsOf({ definitionKey, stageCode }: StageOfModel): Promise<string[]> {
    if (stageCode === undefined) return [];
    const elements = await this.definitions.elements(definitionKey);
    const processId = (await this.definitions.byKey(definitionKey))?.processId ?? '';
    return [...elements.values()]
      .filter((element) => element.type === 'UserTask' && element.stageCode === stageCode)
      .map(({ elementId }) => stepName(processId, elementId));
  }
}

// helpers

interface StageOfModel {
  definitionKey: string;
  stageCode: string | undefined;
}

function isSame(one: StageOfModel, other: StageOfModel): boolean {
  return one.definitionKey === other.definitionKey && one.stageCode === other.stageCode;
}
