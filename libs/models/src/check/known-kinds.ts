import { type ModelElement, extensionOf, flowElementsOf, textOf, zeebePropertiesOf } from '@app/bpmn';
import type { FeelKind } from '@app/feel';
import { reportFormOf } from '../event-reader.js';
import { givenVariables } from './known-variables.js';
import { type ModelUnderCheck, isA } from './model-under-check.js';

/** What kind of value variables have that only forms give, all of them the same one. */
export interface KnownKinds {
  kinds: ReadonlyMap<string, FeelKind>;
  /** Something gives variables that nobody declared, perhaps of another kind. */
  isOpen: boolean;
}

/** From the fields of the forms; what a job, a mapping or a decision gives as well may be anything. */
export function knownKinds(model: ModelUnderCheck): KnownKinds {
  const { names: others, isOpen } = givenVariables(withoutForms(model));
  const kinds = new Map<string, FeelKind | undefined>();
  for (const form of formsOf(model)) {
    for (const [name, kind] of model.known.formKinds?.get(form) ?? []) {
      const isOne = !others.has(name) && (!kinds.has(name) || kinds.get(name) === kind);
      kinds.set(name, isOne ? kind : undefined);
    }
  }
  return {
    kinds: new Map([...kinds].flatMap(([name, kind]) => (kind === undefined ? [] : [[name, kind]]))),
    isOpen,
  };
}

// helpers

/** The same model whose forms give nothing, but are known. */
function withoutForms(model: ModelUnderCheck): ModelUnderCheck {
  const forms = [...(model.known.formFields?.keys() ?? [])];
  return { ...model, known: { ...model.known, formFields: new Map(forms.map((form) => [form, []])) } };
}

function formsOf({ process, elements, called }: ModelUnderCheck): string[] {
  const tasks = [...elements, ...[...called.values()].flatMap(flowElementsOf)];
  return [textOf(zeebePropertiesOf(process)['startForm']), ...tasks.map(formOf)].filter(
    (form) => form !== undefined,
  );
}

function formOf(element: ModelElement): string | undefined {
  return isA(element, 'UserTask')
    ? textOf(extensionOf(element, 'zeebe:FormDefinition')?.['formId'])
    : reportFormOf(element);
}
