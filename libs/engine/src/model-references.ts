import { type ModelElement, containedIn, readBpmn } from '@app/bpmn';
import type { ProcessFolder } from './process-resources.js';

/** What the models name (`used`) and what the folders offer (`offered`); the file is kept for the message. */
export interface ModelReferences {
  jobTypes: Map<string, string>;
  usedForms: Map<string, string>;
  usedDecisions: Map<string, string>;
  calledProcesses: Map<string, string>;
  offeredForms: Set<string>;
  offeredDecisions: Set<string>;
  offeredProcesses: Set<string>;
}

/** Properties that name a form: that of the registration, and that of an event which people report. */
const FORM_PROPERTIES = ['startForm', 'report.form'];

/** Collects the references of all folders. A model that is not readable throws with its path. */
export async function collectReferences(folders: readonly ProcessFolder[]): Promise<ModelReferences> {
  const references: ModelReferences = {
    jobTypes: new Map(),
    usedForms: new Map(),
    usedDecisions: new Map(),
    calledProcesses: new Map(),
    offeredForms: new Set(),
    offeredDecisions: new Set(),
    offeredProcesses: new Set(),
  };
  for (const { path, content } of folders.flatMap(({ resources }) => resources)) {
    const text = content.toString('utf8');
    if (path.endsWith('.form')) references.offeredForms.add(String((JSON.parse(text) as { id?: string }).id));
    else if (path.endsWith('.dmn')) addDecisions(text, references);
    else await addModel(path, text, references);
  }
  return references;
}

function addDecisions(xml: string, references: ModelReferences): void {
  for (const match of xml.matchAll(/<(?:\w+:)?decision\s[^>]*?\bid="([^"]+)"/g)) {
    references.offeredDecisions.add(match[1] ?? '');
  }
}

async function addModel(path: string, xml: string, references: ModelReferences): Promise<void> {
  for (const element of containedIn(await readBpmn(xml))) addElement(element, path, references);
}

function addElement(element: ModelElement, path: string, references: ModelReferences): void {
  switch (element.$type) {
    case 'bpmn:Process':
      references.offeredProcesses.add(String(element.id));
      break;
    case 'zeebe:TaskDefinition':
      note(references.jobTypes, element.type, path);
      break;
    case 'zeebe:FormDefinition':
      note(references.usedForms, element.formId, path);
      break;
    case 'zeebe:CalledDecision':
      note(references.usedDecisions, element.decisionId, path);
      break;
    case 'zeebe:CalledElement':
      note(references.calledProcesses, element.processId, path);
      break;
    case 'zeebe:Property':
      if (FORM_PROPERTIES.includes(String(element.name))) note(references.usedForms, element.value, path);
      break;
  }
}

/** An expression is known only when it runs, so it cannot be checked here. */
function note(target: Map<string, string>, reference: unknown, path: string): void {
  if (typeof reference === 'string' && reference !== '' && !reference.startsWith('=')) {
    target.set(reference, path);
  }
}
