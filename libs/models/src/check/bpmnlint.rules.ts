import { createRequire } from 'node:module';
import { type Finding, error } from './finding.js';
import type { ModelUnderCheck } from './model-under-check.js';

interface LintReport {
  id?: string;
  message: string;
  category: string;
}

/** The package has no types and finds its rules by `require`, so it is loaded that way. */
interface Bpmnlint {
  Linter: new (options: { config: unknown; resolver: unknown }) => {
    lint(root: unknown): Promise<Record<string, LintReport[]>>;
  };
}

const requirePackage = createRequire(import.meta.url);
const { Linter } = requirePackage('bpmnlint') as Bpmnlint;
const NodeResolver = requirePackage('bpmnlint/lib/resolver/node-resolver') as new (options: {
  require: NodeJS.Require;
}) => object;

const PLUGIN = 'camunda-compat/';

/** Rules for the engine's version; a code that one of our own rules uses too is reported once, in our words. */
const linter = new Linter({
  config: { extends: 'plugin:camunda-compat/camunda-cloud-8-5' },
  resolver: new NodeResolver({ require: requirePackage }),
});

/**
 * What bpmnlint says about the model with respect to the engine's version; nothing where references lead nowhere, over
 * which its rules stumble.
 */
export async function checkWithBpmnlint({ document }: ModelUnderCheck): Promise<Finding[]> {
  if (document.warnings.length > 0) return [];
  const reports = await linter.lint(document.definitions);
  return Object.entries(reports).flatMap(([rule, found]) => found.map((report) => toFinding(rule, report)));
}

// helpers

function toFinding(rule: string, { id, message, category }: LintReport): Finding {
  if (category === 'rule-error') return { ...error('CHECK_FAILED', CHECK_FAILED), detail: message };
  const { code, text } = TEXTS[rule.replace(PLUGIN, '')] ?? {
    code: `LINT_${rule
      .replace(PLUGIN, '')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]+/g, '_')}`,
    text: '这里有引擎不支持的设置，请按详细说明修改。',
  };
  return {
    ...(id === undefined ? {} : { elementId: id }),
    severity: category === 'error' ? 'error' : 'warning',
    code,
    message: text,
    detail: message,
  };
}

/** A rule that stumbles, mostly over what another rule refuses. */
const CHECK_FAILED = '模型里有检查程序没有料到的写法，因此没有检查完，请先改正其他问题。';

const TEXTS: Readonly<Record<string, { code: string; text: string }>> = {
  'called-element': { code: 'CALLED_PROCESS_MISSING', text: '调用活动没有指定被调用的流程。' },
  'duplicate-task-headers': { code: 'DUPLICATE_HEADER', text: '任务头有重复的键。' },
  'element-type': { code: 'UNSUPPORTED_ELEMENT', text: '引擎 8.5 不支持这种元素，请换一种画法。' },
  'error-reference': { code: 'ERROR_REFERENCE', text: '错误事件没有指定错误代码。' },
  'escalation-boundary-event-attached-to-ref': {
    code: 'ESCALATION_PLACE',
    text: '升级边界事件只能附在子流程或调用活动上。',
  },
  'escalation-reference': { code: 'ESCALATION_REFERENCE', text: '升级事件没有指定升级代码。' },
  'event-based-gateway-target': { code: 'EVENT_GATEWAY_TARGET', text: '事件网关后面只能直接连接等待事件。' },
  'executable-process': { code: 'NOT_EXECUTABLE', text: '流程没有标为“可执行”，引擎不会运行它。' },
  feel: { code: 'FEEL_INVALID', text: '表达式不是正确的 FEEL，请检查语法。' },
  'feel-compatibility': { code: 'FEEL_UNSUPPORTED', text: '表达式用到了引擎 8.5 没有的函数。' },
  implementation: {
    code: 'IMPLEMENTATION_MISSING',
    text: '任务没有指定由什么来执行（作业类型、决策表或脚本）。',
  },
  'inclusive-gateway': { code: 'INCLUSIVE_JOIN', text: '包容网关不能用来汇合。' },
  'io-mapping': { code: 'IO_MAPPING', text: '输入输出映射不完整。' },
  'link-event': { code: 'LINK_EVENT', text: '链接事件的名称缺失或重复。' },
  'loop-characteristics': { code: 'LOOP', text: '多实例设置不完整，需要指定输入集合。' },
  'message-reference': { code: 'MESSAGE_REFERENCE', text: '消息事件没有指定消息名称。' },
  'no-execution-listeners': { code: 'UNSUPPORTED_LISTENER', text: '引擎 8.5 不支持监听器，请删除。' },
  'no-task-listeners': { code: 'UNSUPPORTED_LISTENER', text: '引擎 8.5 不支持监听器，请删除。' },
  'no-loop': { code: 'ENDLESS_LOOP', text: '这里形成了不经过人工或等待的死循环。' },
  'no-multiple-none-start-events': { code: 'SEVERAL_STARTS', text: '同一层只能有一个空开始事件。' },
  'sequence-flow-condition': { code: 'CONDITION_MISSING', text: '分支连线没有写条件，也不是默认分支。' },
  'signal-reference': { code: 'SIGNAL_REFERENCE', text: '信号事件没有指定信号名称。' },
  'start-event-form': {
    code: 'START_EVENT_FORM',
    text: '开始事件不能带表单；登记表单写在流程属性 startForm 里。',
  },
  subscription: { code: 'CORRELATION_KEY_MISSING', text: '等待消息的元素没有填写关联键。' },
  timer: { code: 'TIMER', text: '定时事件的时间没有填写或写法不对。' },
  'user-task-definition': { code: 'USER_TASK_WITHOUT_FORM', text: '人工任务没有指定表单。' },
  'user-task-form': { code: 'USER_TASK_WITHOUT_FORM', text: '人工任务没有指定表单。' },
  'variable-name': {
    code: 'VARIABLE_NAME',
    text: '变量名不合法，只能用字母、数字和下划线，且不能以数字开头。',
  },
  'start-event-required': { code: 'START_MISSING', text: '流程或子流程缺少开始事件。' },
};
