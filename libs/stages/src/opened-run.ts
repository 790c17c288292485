import { civilDayOf } from '@app/fields';
import type { ProcessInstanceValue } from '@app/engine-records';
import type { StageDefinition } from './stage-definition.js';
import type { StageRun } from './stage-run.entity.js';

/** The run of a stage that was entered just now, before anything of it is timed. */
export function openedRun(
  key: string,
  { processInstanceKey, bpmnProcessId }: Pick<ProcessInstanceValue, 'processInstanceKey' | 'bpmnProcessId'>,
  stage: StageDefinition,
  at: Date,
): StageRun {
  return {
    elementInstanceKey: key,
    processInstanceKey,
    caseNo: null,
    definitionKey: stage.definitionKey,
    processId: bpmnProcessId ?? null,
    elementId: stage.elementId,
    stageCode: stage.stageCode,
    stageName: stage.name,
    stageNameEn: stage.nameEn,
    parentRunKey: null,
    loopInstance: null,
    round: 1,
    timeOf: stage.timeOf,
    responsible: null,
    cards: stage.cards,
    legalBasis: stage.legalBasis,
    baseLimit: null,
    events: [],
    statutoryLimit: null,
    promisedLimit: null,
    clockStartOn: civilDayOf(at.getTime()),
    clockEndOn: null,
    dueOn: null,
    promisedDueOn: null,
    agreedOn: null,
    warningOn: null,
    yellowOn: null,
    redOn: null,
    provisional: false,
    outcome: null,
    state: 'open',
    enteredAt: at,
    closedAt: null,
    fault: null,
    usedDays: null,
    unit: null,
    savedDays: null,
    savedCalendarDays: null,
    position: '-1',
  };
}
