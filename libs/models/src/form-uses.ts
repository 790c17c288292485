import {
  type BpmnDocument,
  extensionOf,
  flowElementsOf,
  type ModelElement,
  readBpmn,
  textOf,
  zeebePropertiesOf,
} from './bpmn-document.js';
import type { FormUse } from './form-draft.entity.js';

/** The forms with which a model asks, in the order of its steps, each with where; undefined for what is no model. */
export async function formUses(xml: string, processId: string): Promise<Map<string, FormUse[]> | undefined> {
  const document = await tryRead(xml);
  const process = document?.processes.find(({ id }) => id === processId) ?? document?.processes[0];
  if (process === undefined) return undefined;
  const uses = new Map<string, FormUse[]>();
  add(uses, textOf(zeebePropertiesOf(process)['startForm']), startOf(process));
  for (const element of flowElementsOf(process)) {
    add(uses, textOf(extensionOf(element, 'zeebe:FormDefinition')?.['formId']), element);
  }
  return uses;
}

// helpers

/** A draft may be in any state. */
async function tryRead(xml: string): Promise<BpmnDocument | undefined> {
  try {
    return await readBpmn(xml);
  } catch {
    return undefined;
  }
}

/** Where a case is registered: the start event, or the process while none is drawn. */
function startOf(process: ModelElement): ModelElement {
  return flowElementsOf(process).find(({ $type }) => $type === 'bpmn:StartEvent') ?? process;
}

/** Which form an expression gives is not known here. */
function add(uses: Map<string, FormUse[]>, formId: string | undefined, element: ModelElement): void {
  if (formId === undefined || formId.startsWith('=') || element.id === undefined) return;
  const use: FormUse = {
    elementId: element.id,
    name: textOf(element.name) ?? element.id,
    nameEn: textOf(zeebePropertiesOf(element)['name.en']) ?? null,
  };
  uses.set(formId, [...(uses.get(formId) ?? []), use]);
}
