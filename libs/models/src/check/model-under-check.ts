import { type BpmnDocument, type ModelElement, childrenOf, zeebePropertiesOf } from '@app/bpmn';
import type { FeelKind } from '@app/feel';
import type { KnownGroups } from '@app/identity';
import type { CalendarData } from '@app/statutory-time';
import type { PaperContract } from '../paper-contract.js';

/** What the deployed system offers to models; a set that is absent is not known, so nothing is checked against it. */
export interface KnownReferences {
  jobTypes?: ReadonlySet<string>;
  forms?: ReadonlySet<string>;
  decisions?: ReadonlySet<string>;
  processes?: ReadonlySet<string>;
  groups?: KnownGroups;
  /** The calendar of the county; without it all weeks are ordinary ones. */
  calendar?: CalendarData;
  /** Forms with Chinese words that have no English ones, by id, with how many. */
  formsWithoutEnglish?: ReadonlyMap<string, number>;
  /** Variables that the fields of each form give. */
  formFields?: ReadonlyMap<string, readonly string[]>;
  /** What kind of value these are, as far as a field says it. */
  formKinds?: ReadonlyMap<string, ReadonlyMap<string, FeelKind>>;
  /** Labels of the fields for papers of each form. */
  formPapers?: ReadonlyMap<string, readonly string[]>;
  /** What the papers of the process need, by the code of their template. */
  papers?: ReadonlyMap<string, PaperContract>;
  /** Variables that the jobs of each type give; those of a type that is absent are not known. */
  jobOutputs?: ReadonlyMap<string, readonly string[]>;
  /** The model of another process as it runs now, or as its folder has it; undefined where nothing is known of it. */
  calledModel?: (processId: string) => Promise<ModelElement | undefined>;
  /** Which of these FEEL texts exceed their bounds even where nothing is known of a case. */
  exceeding?: (texts: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** A parsed model with what its rules look at. */
export interface ModelUnderCheck {
  document: BpmnDocument;
  process: ModelElement;
  processId: string;
  /** Every flow element of the process, at any depth. */
  elements: readonly ModelElement[];
  known: KnownReferences;
  /** The models that it calls, and those that they call, as far as they are known. */
  called: ReadonlyMap<string, ModelElement>;
  /** Other models of its cases on whose steps its tasks rest, as far as they are known. */
  restedOn: ReadonlyMap<string, ModelElement>;
}

/** A model of which the drawing does not matter. */
export type ReadModel = Omit<ModelUnderCheck, 'document' | 'restedOn'>;

/** How an element is called in sentences: its name, or its id. */
export function nameOf(element: ModelElement): string {
  return typeof element.name === 'string' && element.name.trim() !== '' ? element.name : (element.id ?? '');
}

export function isA(element: ModelElement, ...types: string[]): boolean {
  return types.some((type) => element.$type === `bpmn:${type}`);
}

const NO_FLOW_NODE = ['SequenceFlow', 'DataObject', 'DataObjectReference', 'DataStoreReference'];

/** Elements that tokens pass: everything but flows and data. */
export function flowNodes({ elements }: ModelUnderCheck): ModelElement[] {
  return elements.filter((element) => !isA(element, ...NO_FLOW_NODE));
}

/** Event definitions of an event, e.g. its message. */
export function eventDefinitionsOf(element: ModelElement): ModelElement[] {
  return Array.isArray(element['eventDefinitions']) ? (element['eventDefinitions'] as ModelElement[]) : [];
}

export function hasEventDefinition(element: ModelElement, type: string): boolean {
  return eventDefinitionsOf(element).some(({ $type }) => $type === `bpmn:${type}EventDefinition`);
}

/** A model that says that it works for others and begins without an event is called by them, and nothing else starts it. */
export function isOnlyCalled(process: ModelElement): boolean {
  const starts = childrenOf(process, 'flowElements').filter((element) => isA(element, 'StartEvent'));
  return (
    zeebePropertiesOf(process)['inner'] === 'true' &&
    starts.some((start) => eventDefinitionsOf(start).length === 0)
  );
}

/** Name of the message of an event, if it has one. */
export function messageNameOf(element: ModelElement): string | undefined {
  const message = eventDefinitionsOf(element).find(({ $type }) => $type === 'bpmn:MessageEventDefinition');
  const reference = message?.['messageRef'] as ModelElement | undefined;
  return typeof reference?.name === 'string' ? reference.name : undefined;
}
