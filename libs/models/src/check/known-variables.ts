import {
  type ModelElement,
  childrenOf,
  extensionOf,
  flowElementsOf,
  textOf,
  zeebePropertiesOf,
} from '@app/bpmn';
import { readReportedEvent, reportFormOf } from '../event-reader.js';
import { calledBy } from './called-models.js';
import { type ReadModel, eventDefinitionsOf, isA, isOnlyCalled, messageNameOf } from './model-under-check.js';

/** The variables that a case of a model can have. */
export interface KnownVariables {
  names: ReadonlySet<string>;
  /** Something gives variables that nobody declared, so a name that is not here may exist nevertheless. */
  isOpen: boolean;
}

/** From the registration, the forms, the jobs, mappings, decisions, messages and what the process declares. */
export function knownVariables(model: ReadModel): KnownVariables {
  const given = givenVariables(model);
  const preset = listOf(zeebePropertiesOf(model.process)['resultDefaults']);
  return { ...given, names: new Set([...given.names, ...preset]) };
}

/** The same without those that are only preset to nothing when a case starts. */
export function givenVariables(model: ReadModel): KnownVariables {
  const names: Names = new Set(ALWAYS);
  const opens = [...ofProcess(model, names), ...ofElements(model.elements, model, names, new Set())];
  // what a model that is only called gets, its callers decide
  return { names, isOpen: isOnlyCalled(model.process) || opens.some((isOpen) => isOpen) };
}

// helpers

/** What the platform gives to every case, and to the form that ends a task. */
const ALWAYS = [
  ...['caseNo', 'procKey', 'itemCode', 'title', 'receivedOn', 'parentCaseNo', 'completedBy', 'units'],
];
/** What the platform's own messages carry. */
const MESSAGES: Readonly<Record<string, readonly string[]>> = { 'deadline-reached': ['deadline'] };

type Names = Set<string>;

/** `seen` are the called processes that were looked at already. */
function ofElements(
  elements: readonly ModelElement[],
  model: ReadModel,
  names: Names,
  seen: Set<string>,
): boolean[] {
  return elements.map((element) => ofElement(element, model, names, seen));
}

function ofProcess({ process, known }: ReadModel, names: Names): boolean[] {
  const properties = zeebePropertiesOf(process);
  add(names, listOf(properties['inputVariables']));
  const form = textOf(properties['startForm']);
  if (form === undefined) return [textOf(properties['inputVariables']) === undefined];
  return [addDeclared(names, known.formFields?.get(form))];
}

/** Whether the element gives variables that nobody declared. */
function ofElement(element: ModelElement, model: ReadModel, names: Names, seen: Set<string>): boolean {
  add(names, inputsOf(element));
  add(names, loopNamesOf(element));
  add(names, listOf(zeebePropertiesOf(element)['messageVariables']));
  const outputs = outputsOf(element);
  add(names, outputs ?? []);
  // with output mappings only what is mapped goes on
  if (outputs !== undefined) return false;
  if (isA(element, 'CallActivity')) return ofCalled(element, model, names, seen);
  return resultsOf(element, model, names);
}

function resultsOf(element: ModelElement, model: ReadModel, names: Names): boolean {
  const { known } = model;
  const result = RESULTS.map((type) => textOf(extensionOf(element, type)?.['resultVariable']));
  add(
    names,
    result.flatMap((name) => name ?? []),
  );
  if (isA(element, 'UserTask')) {
    return addDeclared(names, known.formFields?.get(textOf(formOf(element)) ?? ''));
  }
  const type = textOf(extensionOf(element, 'zeebe:TaskDefinition')?.['type']);
  if (type !== undefined) return addDeclared(names, known.jobOutputs?.get(type));
  return isReported(element) ? ofReport(element, model, names) : ofMessage(element, names);
}

function isReported(element: ModelElement): boolean {
  return readReportedEvent(element) !== undefined;
}

/** What people enter where they report an event, and that they did. */
function ofReport(element: ModelElement, { known }: ReadModel, names: Names): boolean {
  add(names, REPORTED);
  const form = reportFormOf(element);
  return form !== undefined && addDeclared(names, known.formFields?.get(form));
}

/** What the platform says of every event that somebody reported. */
const REPORTED = ['reportedEvent'];

const RESULTS = ['zeebe:CalledDecision', 'zeebe:Script'];

function formOf(element: ModelElement): unknown {
  return extensionOf(element, 'zeebe:FormDefinition')?.['formId'];
}

/**
 * What a called process ends with comes back, unless it is said that it does not. What was passed to it is known to the
 * caller already, so only its elements count.
 */
function ofCalled(element: ModelElement, model: ReadModel, names: Names, seen: Set<string>): boolean {
  if (extensionOf(element, 'zeebe:CalledElement')?.['propagateAllChildVariables'] === false) return false;
  const processId = calledBy(element);
  const called = processId === undefined ? undefined : model.called.get(processId);
  if (processId === undefined || called === undefined) return true;
  if (seen.has(processId)) return false;
  seen.add(processId);
  return ofElements(flowElementsOf(called), model, names, seen).some((isOpen) => isOpen);
}

function ofMessage(element: ModelElement, names: Names): boolean {
  const message = messageNameOf(element);
  const waits = isA(element, 'IntermediateCatchEvent', 'BoundaryEvent', 'ReceiveTask', 'StartEvent');
  const isSignal = eventDefinitionsOf(element).some(({ $type }) => $type === 'bpmn:SignalEventDefinition');
  if (!waits || (message === undefined && !isSignal && !isA(element, 'ReceiveTask'))) return false;
  if (message?.endsWith('.start') === true && isA(element, 'StartEvent')) return false;
  if (textOf(zeebePropertiesOf(element)['messageVariables']) !== undefined) return false;
  return addDeclared(names, MESSAGES[message ?? '']);
}

/** Adds what is declared; true where nothing is. */
function addDeclared(names: Names, declared: readonly string[] | undefined): boolean {
  add(names, declared ?? []);
  return declared === undefined;
}

function inputsOf(element: ModelElement): string[] {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  return mapping === undefined ? [] : childrenOf(mapping, 'inputParameters').flatMap(targetOf);
}

function outputsOf(element: ModelElement): string[] | undefined {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  const outputs = mapping === undefined ? [] : childrenOf(mapping, 'outputParameters');
  return outputs.length === 0 ? undefined : outputs.flatMap(targetOf);
}

function targetOf({ target }: ModelElement): string[] {
  return (textOf(target) ?? '').split('.').slice(0, 1);
}

function loopNamesOf(element: ModelElement): string[] {
  const loop = element['loopCharacteristics'] as ModelElement | undefined;
  if (loop === undefined) return [];
  const extension = extensionOf(loop, 'zeebe:LoopCharacteristics');
  const given = [extension?.['inputElement'], extension?.['outputCollection']].map(textOf);
  return ['loopCounter', ...given.flatMap((name) => name ?? [])];
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function add(names: Names, more: readonly string[]): void {
  for (const name of more) names.add(name);
}
