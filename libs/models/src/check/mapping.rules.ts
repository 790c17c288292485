import { type ModelElement, childrenOf, extensionOf, textOf } from '@app/bpmn';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/** Extension elements that the engine takes once only, and names that no variable can have. */
export function checkMappings({ elements }: ModelUnderCheck): Finding[] {
  return [...elements.flatMap(checkOnce), ...elements.flatMap(checkTargets)];
}

// helpers

const ONCE: Readonly<Record<string, string>> = {
  'zeebe:TaskDefinition': '作业类型',
  'zeebe:FormDefinition': '表单',
  'zeebe:AssignmentDefinition': '候选岗位',
  'zeebe:TaskSchedule': '任务时间',
  'zeebe:IoMapping': '输入输出映射',
  'zeebe:CalledElement': '被调用的流程',
  'zeebe:CalledDecision': '决策表',
  'zeebe:Script': '脚本',
  'zeebe:TaskHeaders': '任务头',
};

function checkOnce(element: ModelElement): Finding[] {
  const types = (element.extensionElements?.values ?? []).map(({ $type }) => $type);
  const twice = [...new Set(types)].filter(
    (type) => ONCE[type] !== undefined && types.indexOf(type) !== types.lastIndexOf(type),
  );
  return twice.map((type) =>
    error('EXTENSION_TWICE', `“${nameOf(element)}”的${ONCE[type]}写了两次，只能保留一个。`, element.id),
  );
}

/** Words of FEEL; the engine refuses them as names. */
const RESERVED = new Set([
  'null',
  'true',
  'false',
  'function',
  'if',
  'then',
  'else',
  'for',
  'between',
  'instance',
  'of',
]);

function checkTargets(element: ModelElement): Finding[] {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  if (mapping === undefined) return [];
  return [...childrenOf(mapping, 'inputParameters'), ...childrenOf(mapping, 'outputParameters')]
    .map(({ target }) => textOf(target) ?? '')
    .filter((target) => target.split('.').some((part) => RESERVED.has(part)))
    .map((target) =>
      error(
        'VARIABLE_RESERVED',
        `“${nameOf(element)}”不能把变量叫作“${target}”，这是 FEEL 的保留字。`,
        element.id,
      ),
    );
}
