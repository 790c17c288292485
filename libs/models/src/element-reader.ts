import { type ModelElement, childrenOf, extensionOf, textOf, zeebePropertiesOf } from '@app/bpmn';
import { type ReportedEventDeclaration, readReportedEvent } from './event-reader.js';
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
  /** The same in English, from the property `documentation.en`. */
  documentationEn?: string;
  /** Code of the innermost stage around the element. */
  stageCode?: string;
  formId?: string;
  /** What a task waits for that has no date, from the properties `waitsFor` and `waitsFor.en`. */
  waitsFor?: string;
  waitsForEn?: string;
  /** Of a task the earlier steps on whose results it rests, from the property `restsOn`, as `<process>/<element>`; undefined where it names none. */
  restsOn?: string[];
  /** What a step of the system says of its result. */
  results: ResultDeclaration[];
  /** Names of the variables that its output mappings write; none where what was entered is written as it is. */
  writes: string[];
  /** What is done there is read by those alone who do it: from the property `scope` of a stage or the process. */
  isConfined: boolean;
  /** What it says of an event that people report. */
  reported?: ReportedEventDeclaration;
}

/** Every flow element of a process by id, sub-processes and their content included. */
export function readElements(process: ModelElement): Map<string, ElementInfo> {
  const elements = new Map<string, ElementInfo>();
  const around = { stageCode: undefined, isConfined: isConfined(zeebePropertiesOf(process)) };
  collect(process, { ...around, processId: process.id ?? '' }, elements);
  return elements;
}

// helpers

/** What holds for everything within a stage or a process. */
type Around = Pick<ElementInfo, 'stageCode' | 'isConfined'> & { processId: string };

function collect(container: ModelElement, around: Around, into: Map<string, ElementInfo>): void {
  for (const element of childrenOf(container, 'flowElements')) {
    const within = {
      processId: around.processId,
      stageCode: stageCodeOf(element) ?? around.stageCode,
      isConfined: around.isConfined || isConfined(zeebePropertiesOf(element)),
    };
    if (element.id !== undefined) into.set(element.id, toInfo(element, element.id, within));
    collect(element, within, into);
  }
}

function toInfo(element: ModelElement, elementId: string, { processId, ...around }: Around): ElementInfo {
  const properties = zeebePropertiesOf(element);
  return {
    elementId,
    name: textOf(element.name) ?? elementId,
    nameEn: textOf(properties['name.en']),
    type: element.$type.replace('bpmn:', ''),
    documentation: textOf(childrenOf(element, 'documentation')[0]?.['text']),
    documentationEn: textOf(properties['documentation.en']),
    ...around,
    formId: textOf(extensionOf(element, 'zeebe:FormDefinition')?.['formId']),
    waitsFor: textOf(properties['waitsFor']),
    waitsForEn: textOf(properties['waitsFor.en']),
    restsOn: namesIn(textOf(properties['restsOn']))?.map((name) => stepName(processId, name)),
    results: readResults(properties),
    writes: outputsOf(element),
    reported: readReportedEvent(element),
  };
}

/** A step as it is called from every model of its case; one of the own model may be named by its id alone. */
export function stepName(processId: string, name: string): string {
  return name.includes('/') ? name : `${processId}/${name}`;
}

/** Whether what is done in a stage, or in every stage of a process, stays with those who do it. */
function isConfined(properties: Readonly<Record<string, unknown>>): boolean {
  return textOf(properties['scope']) === STAGE_ONLY;
}

/** The one thing that a model says about who reads its cases; everything else, roles say. */
export const STAGE_ONLY = 'stage-only';

function outputsOf(element: ModelElement): string[] {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  const outputs = mapping === undefined ? [] : childrenOf(mapping, 'outputParameters');
  return outputs.flatMap((output) => textOf(output['target']) ?? []);
}

/** Names that stand in a property, separated by commas. */
export function namesIn(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
