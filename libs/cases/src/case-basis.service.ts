import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { type ElementInfo, DefinitionService } from '@app/models';
import { DataSource } from 'typeorm';
import type { CaseRecordPage } from './case-record.entity.js';
import { type EnteredStage, findEnteredStages, findWorkAt } from './case-record.queries.js';
import { CaseRecordService } from './case-record.service.js';

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
    private readonly definitions: DefinitionService,
  ) {}

  /**
   * What was entered at the steps that the model names (`restsOn`), every round of them; where it names none, at those
   * of the task's stage and of the stage before. Who may see the task has been asked by the caller.
   */
  async of(
    actor: Actor,
    { caseNo, definitionKey, elementId, createdAt, completedAt }: TaskPlace,
  ): Promise<CaseRecordPage> {
    const elements = await this.definitions.elements(definitionKey);
    const task = elements.get(elementId);
    const stages = await findEnteredStages(this.dataSource, caseNo);
    const entered = stages.filter(({ enteredAt }) => enteredAt <= createdAt);
    const named = task?.restsOn ?? nearBy(task, elements, entered);
    const rows = await findWorkAt(this.dataSource, caseNo, {
      ...{ elements: named, before: completedAt, limit: MOST_SHOWN },
    });
    return { ...(await this.records.told(actor, caseNo, rows)), nextCursor: null };
  }
}

// helpers

/** The steps of the task's stage, and of the other stage that was entered last. */
function nearBy(
  task: ElementInfo | undefined,
  elements: ReadonlyMap<string, ElementInfo>,
  stages: readonly EnteredStage[],
): string[] {
  const before = stages.findLast(({ stageCode }) => stageCode !== task?.stageCode)?.stageCode;
  const codes = new Set([task?.stageCode, before].filter((code) => code !== undefined));
  return [...elements.values()]
    .filter(({ type, stageCode }) => type === 'UserTask' && stageCode !== undefined && codes.has(stageCode))
    .map(({ elementId }) => elementId);
}
