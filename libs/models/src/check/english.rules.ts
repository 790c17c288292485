import { type ModelElement, textOf, zeebePropertiesOf } from '../bpmn-document.js';
import { stageCodeOf } from '../stage-reader.js';
import { type Finding, warning } from './finding.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

/** What people read the names of: in lists, on the timeline, in messages. */
const NAMED_TASKS = [
  'UserTask',
  'ServiceTask',
  'SendTask',
  'BusinessRuleTask',
  'ScriptTask',
  'CallActivity',
] as const;
const HAN = /\p{Script=Han}/u;

/** Whoever reads English pages needs English names (`name.en`) of the process, its stages and its tasks. */
export function checkEnglishNames({ process, elements }: ModelUnderCheck): Finding[] {
  return [
    ...checkName(process, '流程'),
    ...elements.filter(isNamed).flatMap((element) => checkName(element, kindOf(element))),
  ];
}

// helpers

function isNamed(element: ModelElement): boolean {
  return isA(element, ...NAMED_TASKS) || stageCodeOf(element) !== undefined;
}

function kindOf(element: ModelElement): string {
  return stageCodeOf(element) === undefined ? '任务' : '环节';
}

/** A name without Chinese characters can be read as it is. */
function checkName(element: ModelElement, kind: string): Finding[] {
  if (!HAN.test(nameOf(element)) || textOf(zeebePropertiesOf(element)['name.en']) !== undefined) return [];
  const message = `${kind}“${nameOf(element)}”没有英文名称，英文页面上只能显示中文，请补上属性 name.en。`;
  return [warning('NAME_EN_MISSING', message, element.id)];
}
