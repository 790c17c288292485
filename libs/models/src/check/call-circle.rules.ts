import { type ModelElement, flowElementsOf } from '@app/bpmn';
import { calledBy } from './called-models.js';
import { type Finding, error } from './finding.js';
import { type ReadModel, nameOf } from './model-under-check.js';

/**
 * A model that calls itself, or is called by one that it calls, begins anew in every instance of itself: the engine goes on
 * with that until nothing else has room.
 */
export function checkCallCircles({ processId, elements, called }: ReadModel): Finding[] {
  return elements.flatMap((element) => {
    const target = calledBy(element);
    if (target === undefined || !leadsTo(processId, target, called)) return [];
    const message = `“${nameOf(element)}”调用的流程又会调用本流程，案件会没有尽头地重复下去。要再办一轮，请把线画回前面的步骤。`;
    return [error('CALL_CIRCLE', message, element.id)];
  });
}

// helpers

function leadsTo(wanted: string, from: string, called: ReadonlyMap<string, ModelElement>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === wanted) return true;
    const model = seen.has(next) ? undefined : called.get(next);
    seen.add(next);
    if (model !== undefined)
      open.push(...flowElementsOf(model).flatMap((element) => calledBy(element) ?? []));
  }
  return false;
}
