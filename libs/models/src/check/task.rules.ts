import { type ModelElement, extensionOf, textOf, zeebePropertiesOf } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { type Finding, error, warning } from './finding.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

/** What tasks refer to: forms, groups, job types, decisions, called processes; and the start form of the process. */
export function checkTasks(model: ModelUnderCheck): Finding[] {
  return [
    ...checkProcessProperties(model),
    ...model.elements.flatMap((element) => {
      if (isA(element, 'UserTask')) return checkUserTask(element, model);
      if (isA(element, 'BusinessRuleTask')) return checkDecision(element, model);
      if (isA(element, 'ServiceTask', 'SendTask')) return checkJobType(element, model);
      return isA(element, 'CallActivity') ? checkCalledProcess(element, model) : [];
    }),
  ];
}

// helpers

function checkProcessProperties({ process, known }: ModelUnderCheck): Finding[] {
  const properties = zeebePropertiesOf(process);
  const startForm = textOf(properties['startForm']);
  const caseCode = textOf(properties['caseCode']);
  // nobody registers a case of a process that only works for others
  if (properties['inner'] === 'true') return [];
  const findings: Finding[] = [];
  if (startForm === undefined) {
    findings.push(
      warning('START_FORM_MISSING', '流程没有登记表单（startForm），办事人员无法登记案件。', process.id),
    );
  } else if (known.forms?.has(startForm) === false) {
    findings.push(error('START_FORM_UNKNOWN', `登记表单“${startForm}”不存在。`, process.id));
  } else {
    findings.push(...checkPapers(startForm, process, known));
  }
  if (caseCode === undefined) {
    findings.push(
      warning('CASE_CODE_MISSING', '流程没有案件编号代码（caseCode），无法登记案件。', process.id),
    );
  } else if (!/^[A-Z]{2,8}$/.test(caseCode)) {
    findings.push(error('CASE_CODE_INVALID', '案件编号代码（caseCode）应为 2 到 8 个大写字母。', process.id));
  }
  return findings;
}

/** Papers belong to a case, and there is none yet where it is registered. */
function checkPapers(
  startForm: string,
  process: ModelElement,
  { formPapers }: ModelUnderCheck['known'],
): Finding[] {
  const fields = formPapers?.get(startForm) ?? [];
  if (fields.length === 0) return [];
  const named = fields.map((label) => `“${label}”`).join('、');
  const message = `登记表单“${startForm}”里有附件字段${named}：登记时还没有案件，不能上传附件；必填的话，谁也登记不了。请把它移到任务的表单里。`;
  return [error('PAPERS_IN_START_FORM', message, process.id)];
}

function checkUserTask(element: ModelElement, { known }: ModelUnderCheck): Finding[] {
  const findings: Finding[] = [];
  const { id } = element;
  if (extensionOf(element, 'zeebe:UserTask') === undefined) {
    const message = `人工任务“${nameOf(element)}”不是引擎原生的用户任务，请在属性中改为“Zeebe 用户任务”。`;
    findings.push(error('USER_TASK_NOT_NATIVE', message, id));
  }
  const formDefinition = extensionOf(element, 'zeebe:FormDefinition');
  const form = textOf(formDefinition?.['formId']);
  if (form === undefined) {
    findings.push(error('USER_TASK_WITHOUT_FORM', `人工任务“${nameOf(element)}”没有指定表单。`, id));
  } else if (!form.startsWith('=') && known.forms?.has(form) === false) {
    findings.push(error('FORM_UNKNOWN', `人工任务“${nameOf(element)}”的表单“${form}”不存在。`, id));
  }
  if (form !== undefined && textOf(formDefinition?.['externalReference']) !== undefined) {
    const message = `人工任务“${nameOf(element)}”既有表单又有外部表单，只能保留一个。`;
    findings.push(error('USER_TASK_TWO_FORMS', message, id));
  }
  return [...findings, ...checkGroups(element)];
}

function checkGroups(element: ModelElement): Finding[] {
  const groups = textOf(extensionOf(element, 'zeebe:AssignmentDefinition')?.['candidateGroups']);
  if (groups === undefined) {
    const message = `人工任务“${nameOf(element)}”没有候选岗位，任何人都看不到它。`;
    return [error('USER_TASK_WITHOUT_GROUP', message, element.id)];
  }
  if (isFeelList(groups)) return [];
  const message = `“${nameOf(element)}”的候选岗位应写成 FEEL 列表，例如 =[units.court + "/judge"]。`;
  return [error('GROUPS_NOT_LIST', message, element.id)];
}

/** What certainly gives something else is refused, and a variable alone, which holds one group. */
function isFeelList(groups: string): boolean {
  if (!groups.startsWith('=')) return false;
  const { names, result } = parseFeel(groups.slice(1));
  if (names.some(({ path, from, to }) => path.length === 0 && from === 0 && to === groups.length - 1))
    return false;
  return ['list', 'null', 'unknown'].includes(result);
}

function checkJobType(element: ModelElement, { known }: ModelUnderCheck): Finding[] {
  const type = textOf(extensionOf(element, 'zeebe:TaskDefinition')?.['type']);
  if (type === undefined) {
    return [error('JOB_TYPE_MISSING', `系统任务“${nameOf(element)}”没有填写作业类型。`, element.id)];
  }
  if (type.startsWith('=') || known.jobTypes?.has(type) !== false) return [];
  const message = `系统任务“${nameOf(element)}”的作业类型“${type}”没有对应的程序，案件会停在这里。`;
  return [error('JOB_TYPE_UNKNOWN', message, element.id)];
}

function checkDecision(element: ModelElement, model: ModelUnderCheck): Finding[] {
  if (extensionOf(element, 'zeebe:TaskDefinition') !== undefined) return checkJobType(element, model);
  const decision = textOf(extensionOf(element, 'zeebe:CalledDecision')?.['decisionId']);
  if (decision === undefined) {
    return [error('DECISION_MISSING', `规则任务“${nameOf(element)}”没有指定决策表。`, element.id)];
  }
  if (decision.startsWith('=') || model.known.decisions?.has(decision) !== false) return [];
  return [error('DECISION_UNKNOWN', `规则任务“${nameOf(element)}”的决策表“${decision}”不存在。`, element.id)];
}

function checkCalledProcess(element: ModelElement, { known, processId }: ModelUnderCheck): Finding[] {
  const called = textOf(extensionOf(element, 'zeebe:CalledElement')?.['processId']);
  if (called === undefined) {
    return [
      error('CALLED_PROCESS_MISSING', `调用活动“${nameOf(element)}”没有指定被调用的流程。`, element.id),
    ];
  }
  if (called.startsWith('=') || called === processId || known.processes?.has(called) !== false) return [];
  return [error('CALLED_PROCESS_UNKNOWN', `“${nameOf(element)}”调用的流程“${called}”没有部署。`, element.id)];
}
