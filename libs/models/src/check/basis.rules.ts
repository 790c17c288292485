import { type ModelElement, flowElementsOf, textOf, zeebePropertiesOf } from '@app/bpmn';
import { namesIn, stepName } from '../element-reader.js';
import { type Finding, error } from './finding.js';
import { type KnownReferences, type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

/**
 * What a task rests on are steps in which people enter something, or that issue a paper: of the same model, or of another
 * one of its cases as `<process>/<step>`; anything else would leave the page without its basis.
 */
export function checkBasis({ elements, processId, restedOn, known }: ModelUnderCheck): Finding[] {
  const steps = new Map([[processId, stepsOf(elements)]]);
  for (const [id, process] of restedOn) steps.set(id, stepsOf(flowElementsOf(process)));
  const isUnknown = (name: string) => {
    const [model = '', step = ''] = stepName(processId, name).split('/');
    // of a model that is there and cannot be read, nothing is known
    return (
      steps.get(model)?.has(step) === false || (!steps.has(model) && known.processes?.has(model) === false)
    );
  };
  return elements.flatMap((task) => {
    const unknown = restsOn(task).filter(isUnknown);
    if (unknown.length === 0) return [];
    const message = `人工任务“${nameOf(task)}”的办理依据（restsOn）里的 ${unknown.join('、')} 不是本流程或同一案件其他流程的人工任务或服务任务。`;
    return [error('BASIS_UNKNOWN', message, task.id)];
  });
}

/** The other models whose steps tasks rest on, as far as they are known. */
export async function modelsRestedOn(
  elements: readonly ModelElement[],
  processId: string,
  { calledModel }: KnownReferences,
): Promise<Map<string, ModelElement>> {
  const named = elements.flatMap(restsOn).map((name) => stepName(processId, name).split('/')[0] ?? '');
  const others = [...new Set(named)].filter((id) => id !== processId);
  const models = await Promise.all(others.map(async (id) => [id, await calledModel?.(id)] as const));
  return new Map(models.flatMap(([id, model]) => (model === undefined ? [] : [[id, model]])));
}

// helpers

function restsOn(element: ModelElement): string[] {
  if (!isA(element, 'UserTask')) return [];
  return namesIn(textOf(zeebePropertiesOf(element)['restsOn'])) ?? [];
}

function stepsOf(elements: readonly ModelElement[]): ReadonlySet<string> {
  const steps = elements.filter((element) => isA(element, 'UserTask', 'ServiceTask'));
  return new Set(steps.map(({ id }) => id ?? ''));
}
