import { type ModelElement, extensionOf, flowElementsOf, textOf } from '@app/bpmn';
import { type KnownReferences, isA } from './model-under-check.js';

/** More models call each other in no county; the rest is not known. */
const MAX_CALLED = 20;

/** The models that a process calls, with those that they call themselves. */
export async function calledModels(
  process: ModelElement,
  { calledModel }: KnownReferences,
): Promise<Map<string, ModelElement>> {
  const called = new Map<string, ModelElement>();
  const asked = new Set<string>();
  const waiting = calledIn(process);
  while (calledModel !== undefined && waiting.length > 0 && asked.size < MAX_CALLED) {
    const processId = waiting.shift() ?? '';
    if (asked.has(processId)) continue;
    asked.add(processId);
    const model = await calledModel(processId);
    if (model === undefined) continue;
    called.set(processId, model);
    waiting.push(...calledIn(model));
  }
  return called;
}

/** The process that an element calls; undefined where the case decides, or where it calls none. */
export function calledBy(element: ModelElement): string | undefined {
  if (!isA(element, 'CallActivity')) return undefined;
  const processId = textOf(extensionOf(element, 'zeebe:CalledElement')?.['processId']);
  return processId?.startsWith('=') === true ? undefined : processId;
}

// helpers

function calledIn(process: ModelElement): string[] {
  return flowElementsOf(process).flatMap((element) => calledBy(element) ?? []);
}
