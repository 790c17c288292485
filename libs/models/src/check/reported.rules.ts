import { parseFeel } from '@app/feel';
import { type ModelElement, textOf, zeebePropertiesOf } from '@app/bpmn';
import { declaresReport, reportFormOf, waitsForMessage } from '../event-reader.js';
import { type Finding, error, warning } from './finding.js';
import { type ModelUnderCheck, isA, messageNameOf, nameOf } from './model-under-check.js';

/** Events that people report: where they can be, with which form, by whom; and messages that nobody sends. */
export function checkReportedEvents(model: ModelUnderCheck): Finding[] {
  const sent = new Set(model.elements.filter(isSender).flatMap((element) => messageNameOf(element) ?? []));
  return model.elements.flatMap((element) =>
    declaresReport(element) ? checkReport(element, model) : checkUnsent(element, sent),
  );
}

// helpers

/** Messages of the platform to the stages of a case, and to a case about its clock. */
const OF_PLATFORM = ['deadline-reached', 'clock-operation-applied', 'clock-operation.withdrawn'];

function checkReport(element: ModelElement, { known }: ModelUnderCheck): Finding[] {
  if (!waitsForMessage(element) || isSender(element) || isStartOfCase(element)) {
    const message = `“${nameOf(element)}”写了 report.*，但它不等待消息：只有案件进行中等待消息的事件才能由人来登记。`;
    return [error('REPORT_PLACE', message, element.id)];
  }
  const form = reportFormOf(element);
  if (form === undefined || form.startsWith('=') || known.forms?.has(form) !== false)
    return checkGroups(element);
  const message = `“${nameOf(element)}”的登记表单（report.form）“${form}”不存在。`;
  return [error('FORM_UNKNOWN', message, element.id), ...checkGroups(element)];
}

function checkGroups(element: ModelElement): Finding[] {
  const groups = textOf(zeebePropertiesOf(element)['report.groups']);
  if (groups === undefined || isGroups(groups)) return [];
  const message = `“${nameOf(element)}”的登记岗位（report.groups）应写成“单位/岗位”或 FEEL 列表，例如 =[units.office + "/clerk"]。`;
  return [error('GROUPS_NOT_LIST', message, element.id)];
}

function isGroups(groups: string): boolean {
  if (!groups.startsWith('=')) return groups.includes('/');
  return ['list', 'null', 'unknown'].includes(parseFeel(groups.slice(1)).result);
}

/** A message that comes from nowhere is waited for for ever. */
function checkUnsent(element: ModelElement, sent: ReadonlySet<string>): Finding[] {
  const name = messageNameOf(element);
  if (name === undefined || isSender(element) || isStartOfCase(element)) return [];
  if (OF_PLATFORM.includes(name) || sent.has(name)) return [];
  if (textOf(zeebePropertiesOf(element)['sentBy']) !== undefined) return [];
  const message = `“${nameOf(element)}”等待消息“${name}”，但没有写由谁来登记（report.*），模型里也没有步骤发出它。由人来登记的，请写 report.groups 或 report.label；由程序发出的，请在 sentBy 里写明是谁。`;
  return [warning('MESSAGE_UNSENT', message, element.id)];
}

function isSender(element: ModelElement): boolean {
  return isA(element, 'IntermediateThrowEvent', 'EndEvent', 'SendTask');
}

/** The message that begins a case, or a process beside one. */
function isStartOfCase({ $type, $parent }: ModelElement): boolean {
  return $type === 'bpmn:StartEvent' && $parent?.$type === 'bpmn:Process';
}
