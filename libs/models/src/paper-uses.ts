import {
  extensionOf,
  flowElementsOf,
  headerOf,
  type ModelElement,
  textOf,
  zeebePropertiesOf,
} from '@app/bpmn';
import type { FormUse } from './form-draft.entity.js';

/** The platform's job that issues papers. */
const JOB_TYPE = 'common.issue-doc';
/** The header by which that job, and any job of a process, names the template. */
export const TEMPLATE_HEADER = 'templateCode';

/** Whether a step issues a paper. */
export function issuesPaper(element: ModelElement): boolean {
  const type = textOf(extensionOf(element, 'zeebe:TaskDefinition')?.['type']);
  return type === JOB_TYPE || (type !== undefined && templateOf(element) !== undefined);
}

/** The template that a step names. */
export function templateOf(element: ModelElement): string | undefined {
  return headerOf(element, TEMPLATE_HEADER);
}

/** The papers that a process issues, in the order of its steps, each with where. */
export function paperUses(process: ModelElement): Map<string, FormUse[]> {
  const uses = new Map<string, FormUse[]>();
  for (const element of flowElementsOf(process)) {
    const code = issuesPaper(element) ? templateOf(element) : undefined;
    if (code === undefined || element.id === undefined) continue;
    const use: FormUse = {
      elementId: element.id,
      name: textOf(element.name) ?? element.id,
      nameEn: textOf(zeebePropertiesOf(element)['name.en']) ?? null,
    };
    uses.set(code, [...(uses.get(code) ?? []), use]);
  }
  return uses;
}
