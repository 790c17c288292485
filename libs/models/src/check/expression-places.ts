import { type ModelElement, childrenOf, extensionOf, textOf } from '@app/bpmn';
import { type ModelUnderCheck, eventDefinitionsOf } from './model-under-check.js';
import { TIMER_KINDS, timerTextOf } from './timer.rules.js';

/** A text of the model that the engine evaluates, or may take as it is. */
export interface ExpressionPlace {
  element: ModelElement;
  /** Attribute, for people who know the file. */
  property: string;
  text: string;
  /** Whether a text without `=` is refused by the engine. */
  mustBeFeel: boolean;
  /** What the text decides: a name that is not known here stops the case in silence. */
  decides: boolean;
}

/** Every such text but the conditions of flows and the properties of stages. Several rules ask for those of one model. */
export function expressionPlaces(model: ModelUnderCheck): readonly ExpressionPlace[] {
  const known = found.get(model) ?? placesOf(model);
  found.set(model, known);
  return known;
}

// helpers

/** Kept as long as the model is under check. */
const found = new WeakMap<ModelUnderCheck, readonly ExpressionPlace[]>();

function placesOf({ elements }: ModelUnderCheck): ExpressionPlace[] {
  return elements.flatMap((element) => [
    ...ofExtensions(element),
    ...ofMappings(element),
    ...ofLoop(element),
    ...ofEvents(element),
  ]);
}

type Spot = [extension: string, attribute: string, mustBeFeel?: 'feel'];

const SPOTS: readonly Spot[] = [
  ['TaskDefinition', 'type'],
  ['TaskDefinition', 'retries'],
  ['AssignmentDefinition', 'assignee'],
  ['AssignmentDefinition', 'candidateGroups'],
  ['AssignmentDefinition', 'candidateUsers'],
  ['TaskSchedule', 'dueDate'],
  ['TaskSchedule', 'followUpDate'],
  ['CalledElement', 'processId'],
  ['CalledDecision', 'decisionId'],
  ['Script', 'expression', 'feel'],
];

function place(
  element: ModelElement,
  property: string,
  text: unknown,
  mustBeFeel = false,
): ExpressionPlace[] {
  if (typeof text !== 'string') return [];
  return [{ element, property, text: text.trim(), mustBeFeel, decides: true }];
}

function ofExtensions(element: ModelElement): ExpressionPlace[] {
  return SPOTS.flatMap(([extension, attribute, feel]) =>
    place(element, attribute, extensionOf(element, `zeebe:${extension}`)?.[attribute], feel !== undefined),
  );
}

/** What a mapping reads may be given by the task itself, so its names decide nothing. */
function ofMappings(element: ModelElement): ExpressionPlace[] {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  if (mapping === undefined) return [];
  return [...childrenOf(mapping, 'inputParameters'), ...childrenOf(mapping, 'outputParameters')].flatMap(
    ({ source, target }) =>
      place(element, textOf(target) ?? 'source', source).map((one) => ({ ...one, decides: false })),
  );
}

function ofLoop(element: ModelElement): ExpressionPlace[] {
  const loop = element['loopCharacteristics'] as ModelElement | undefined;
  if (loop === undefined) return [];
  const extension = extensionOf(loop, 'zeebe:LoopCharacteristics');
  const completion = loop['completionCondition'] as ModelElement | undefined;
  return [
    ...place(element, 'inputCollection', extension?.['inputCollection'], true),
    ...place(element, 'outputElement', extension?.['outputElement'], true).map((one) => ({
      ...one,
      decides: false,
    })),
    ...place(element, 'completionCondition', completion?.['body'], true),
  ];
}

function ofEvents(element: ModelElement): ExpressionPlace[] {
  const messages = [element, ...eventDefinitionsOf(element)].map(({ messageRef }) => messageRef);
  return [
    ...messages.flatMap((message) => ofMessage(element, message as ModelElement | undefined)),
    ...eventDefinitionsOf(element).flatMap((definition) =>
      TIMER_KINDS.flatMap((kind) => place(element, kind, timerTextOf(definition, kind))),
    ),
  ];
}

function ofMessage(element: ModelElement, message: ModelElement | undefined): ExpressionPlace[] {
  if (message === undefined) return [];
  const key = extensionOf(message, 'zeebe:Subscription')?.['correlationKey'];
  return [...place(element, 'message', message.name), ...place(element, 'correlationKey', key, true)];
}
