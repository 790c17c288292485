import { type ModelElement, flowElementsOf, textOf, zeebePropertiesOf } from '@app/bpmn';

/** Whose time a stage is: what a party takes counts in no saving and gets no card. */
export type TimeOf = 'department' | 'party';

/** What a model says about the time of one stage; texts are kept as drawn. */
export interface StageDefinition {
  elementId: string;
  stageCode: string;
  /** Place among the stages of the model, from 1. */
  ordinal: number;
  name: string;
  /** English name, from the property `name.en`. */
  nameEn: string | null;
  statutoryLimit: string | null;
  promisedLimit: string | null;
  legalBasis: string | null;
  /** Day that the parties agreed on, as FEEL; the stage has it beside its limits. */
  agreedOn: string | null;
  timeOf: TimeOf;
  responsible: string | null;
  cards: string | null;
  clockStart: string | null;
  clockEnd: string | null;
  clockOperations: string | null;
  /** The most that one extension may add, e.g. `15 calendar_day`, or FEEL. */
  extensionLimit: string | null;
  extensionApprover: string | null;
  stageOutcome: string | null;
  /** The outcomes with which the stage has reached its purpose, separated by commas, e.g. `paid,agreement`. */
  purposeOutcomes: string | null;
}

/** The stages of a process in the order of the file; a code that comes twice counts once. */
export function readStages(process: ModelElement): StageDefinition[] {
  const stages = new Map<string, StageDefinition>();
  for (const element of flowElementsOf(process)) {
    const stage = toStage(element, stages.size + 1);
    if (stage !== undefined && !stages.has(stage.stageCode)) stages.set(stage.stageCode, stage);
  }
  return [...stages.values()];
}

/** The code of the stage that an element opens, if it opens one. */
export function stageCodeOf(element: ModelElement): string | undefined {
  return textOf(zeebePropertiesOf(element)['stage']);
}

// helpers

function toStage(element: ModelElement, ordinal: number): StageDefinition | undefined {
  const properties = zeebePropertiesOf(element);
  const stageCode = textOf(properties['stage']);
  if (stageCode === undefined || element.id === undefined) return undefined;
  const text = (name: string) => textOf(properties[name]) ?? null;
  return {
    elementId: element.id,
    stageCode,
    ordinal,
    name: textOf(element.name) ?? stageCode,
    nameEn: text('name.en'),
    statutoryLimit: text('statutoryLimit'),
    promisedLimit: text('promisedLimit'),
    legalBasis: text('legalBasis'),
    agreedOn: text('agreedOn'),
    timeOf: properties['timeOf'] === 'party' ? 'party' : 'department',
    responsible: text('responsible'),
    cards: text('cards'),
    clockStart: text('clockStart'),
    clockEnd: text('clockEnd'),
    clockOperations: text('clockOperations'),
    extensionLimit: text('extensionLimit'),
    extensionApprover: text('extensionApprover'),
    stageOutcome: text('stageOutcome'),
    purposeOutcomes: text('purposeOutcomes'),
  };
}
