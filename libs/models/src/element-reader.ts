import { type ModelElement, childrenOf, extensionOf, textOf, zeebePropertiesOf } from './bpmn-document.js';
import { type ResultDeclaration, readResults } from './job-result.js';
import { stageCodeOf } from './stage-reader.js';

/** What people should read about an element of a model. */
export interface ElementInfo {
  elementId: string;
  /** Name as drawn; the id where nothing is drawn. */
  name: string;
  /** English name, from the property `name.en`. */
  nameEn?: string;
  /** BPMN type without prefix, e.g. `UserTask`. */
  type: string;
  documentation?: string;
  /** Code of the innermost stage around the element. */
  stageCode?: string;
  formId?: string;
  /** What a task waits for that has no date, from the properties `waitsFor` and `waitsFor.en`. */
  waitsFor?: string;
  waitsForEn?: string;
  /** Of a task the earlier steps on whose results it rests, from the property `restsOn`; undefined where it names none. */
  restsOn?: string[];
  /** What a step of the system says of its result. */
  results: ResultDeclaration[];
}

/** Every flow element of a process by id, sub-processes and their content included. */
export function readElements(process: ModelElement): Map<string, ElementInfo> {
  const elements = new Map<string, ElementInfo>();
  collect(process, undefined, elements);
  return elements;
}

// helpers

function collect(
  container: ModelElement,
  stageCode: string | undefined,
  into: Map<string, ElementInfo>,
): void {
  for (const element of childrenOf(container, 'flowElements')) {
    const ownStage = stageCodeOf(element) ?? stageCode;
    if (element.id !== undefined) into.set(element.id, toInfo(element, element.id, ownStage));
    collect(element, ownStage, into);
  }
}

function toInfo(element: ModelElement, elementId: string, stageCode: string | undefined): ElementInfo {
  const properties = zeebePropertiesOf(element);
  return {
    elementId,
    name: textOf(element.name) ?? elementId,
    nameEn: textOf(properties['name.en']),
    type: element.$type.replace('bpmn:', ''),
    documentation: textOf(childrenOf(element, 'documentation')[0]?.['text']),
    stageCode,
    formId: textOf(extensionOf(element, 'zeebe:FormDefinition')?.['formId']),
    waitsFor: textOf(properties['waitsFor']),
    waitsForEn: textOf(properties['waitsFor.en']),
    restsOn: namesIn(textOf(properties['restsOn'])),
    results: readResults(properties),
  };
}

/** Names that stand in a property, separated by commas. */
export function namesIn(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
