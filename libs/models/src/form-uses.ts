import { extensionOf, flowElementsOf, type ModelElement, textOf, zeebePropertiesOf } from '@app/bpmn';
import { reportFormOf } from './event-reader.js';
import type { FormUse } from './form-draft.entity.js';

/** The forms with which a process asks, in the order of its steps, each with where. */
export function formUses(process: ModelElement): Map<string, FormUse[]> {
  const uses = new Map<string, FormUse[]>();
  add(uses, startFormOf(process), startOf(process));
  for (const element of flowElementsOf(process)) {
    add(uses, textOf(extensionOf(element, 'zeebe:FormDefinition')?.['formId']), element);
    add(uses, reportFormOf(element), element);
  }
  return uses;
}

/** The form that registers a case. */
export function startFormOf(process: ModelElement): string | undefined {
  return textOf(zeebePropertiesOf(process)['startForm']);
}

// helpers

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
