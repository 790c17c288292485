import { textOf, zeebePropertiesOf } from '@app/bpmn';
import { namesIn } from '../element-reader.js';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

/**
 * What a task rests on are steps of the same model in which people enter something, or that issue a paper; anything else
 * would leave the page without its basis.
 */
export function checkBasis({ elements }: ModelUnderCheck): Finding[] {
  const tasks = elements.filter((element) => isA(element, 'UserTask'));
  const steps = elements.filter((element) => isA(element, 'UserTask', 'ServiceTask'));
  const known = new Set(steps.map(({ id }) => id));
  return tasks.flatMap((task) => {
    const named = namesIn(textOf(zeebePropertiesOf(task)['restsOn'])) ?? [];
    const unknown = named.filter((id) => !known.has(id));
    if (unknown.length === 0) return [];
    const message = `人工任务“${nameOf(task)}”的办理依据（restsOn）里的 ${unknown.join('、')} 不是本流程的人工任务或服务任务。`;
    return [error('BASIS_UNKNOWN', message, task.id)];
  });
}
