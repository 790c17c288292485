import { type ModelElement, extensionOf, textOf, zeebePropertiesOf } from '@app/bpmn';
import { readReportedEvent, reportFormOf } from '../event-reader.js';
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

/** Whoever reads English pages needs English names (`name.en`) of the process, its stages and tasks, and words of forms. */
export function checkEnglishNames(model: ModelUnderCheck): Finding[] {
  const { process, elements } = model;
  return [
    ...checkForm(process, textOf(zeebePropertiesOf(process)['startForm']), model),
    ...elements.flatMap((element) => checkForm(element, formOf(element) ?? reportFormOf(element), model)),
    ...elements.flatMap(checkReported),
    ...checkName(process, '流程'),
    ...elements.filter(isNamed).flatMap((element) => checkName(element, kindOf(element))),
  ];
}

// helpers

function formOf(element: ModelElement): string | undefined {
  return textOf(extensionOf(element, 'zeebe:FormDefinition')?.['formId']);
}

function checkForm(element: ModelElement, form: string | undefined, { known }: ModelUnderCheck): Finding[] {
  const missing = form === undefined ? undefined : known.formsWithoutEnglish?.get(form);
  if (missing === undefined) return [];
  const message = `表单“${form}”有 ${missing} 处文字没有英文，英文页面上只能显示中文，请在表单里补上（如 label.en）。`;
  return [warning('FORM_EN_MISSING', message, element.id)];
}

function isNamed(element: ModelElement): boolean {
  return isA(element, ...NAMED_TASKS) || stageCodeOf(element) !== undefined;
}

function kindOf(element: ModelElement): string {
  return stageCodeOf(element) === undefined ? '任务' : '环节';
}

/** An event that people report is called by its label, or as it is drawn. */
function checkReported(element: ModelElement): Finding[] {
  const reported = readReportedEvent(element);
  if (reported === undefined || reported.labelEn !== null || !HAN.test(reported.label)) return [];
  const message = `人来登记的事件“${reported.label}”没有英文名称，英文页面上只能显示中文，请补上属性 name.en 或 report.label.en。`;
  return [warning('NAME_EN_MISSING', message, element.id)];
}

/** A name without Chinese characters can be read as it is. */
function checkName(element: ModelElement, kind: string): Finding[] {
  if (!HAN.test(nameOf(element)) || textOf(zeebePropertiesOf(element)['name.en']) !== undefined) return [];
  const message = `${kind}“${nameOf(element)}”没有英文名称，英文页面上只能显示中文，请补上属性 name.en。`;
  return [warning('NAME_EN_MISSING', message, element.id)];
}
