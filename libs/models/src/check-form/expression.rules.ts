import type { FeelCost } from '@app/feel';
import type { Finding } from '../check/finding.js';
import {
  type FormExpression,
  formExpressions,
  type KeptSetting,
  mayBeFeel,
  templatesIn,
} from './form-expressions.js';
import type { FormUnderCheck } from './form-under-check.js';
import { isKnownName } from './known-names.js';
import { fieldError, fieldWarning } from './placed-fields.js';

/** FEEL that cannot be read, that says something else than is asked, or that may cost far more than it is long. */
export function checkExpressions(form: FormUnderCheck, settings: readonly KeptSetting[]): Finding[] {
  return [
    ...settings.flatMap(checkSign),
    ...settings.flatMap(checkTemplate),
    ...formExpressions(settings).flatMap((expression) => [
      ...checkGrammar(expression),
      ...checkKind(expression),
      ...checkNames(expression, form),
      ...checkCost(expression),
    ]),
  ];
}

/** Those that take too long even where nothing is known, tried out where nobody waits for them. */
export async function checkBounds(
  { known }: FormUnderCheck,
  settings: readonly KeptSetting[],
): Promise<Finding[]> {
  const suspects = formExpressions(settings).filter(
    ({ read }) => read.faults.length === 0 && !read.isBounded,
  );
  if (suspects.length === 0 || known.exceeding === undefined) return [];
  const exceeding = await known.exceeding([...new Set(suspects.map(({ text }) => text))]);
  return suspects
    .filter(({ text }) => exceeding.has(text))
    .map(({ field, setting }) =>
      fieldError(
        'FEEL_EXCEEDED',
        field,
        `的 ${setting.name} 算得太久，没有办法给出结果，请改写。`,
        setting.name,
      ),
    );
}

// helpers

/** What can only be FEEL begins with `=`; without it nothing is evaluated. */
function checkSign({ field, setting, value }: KeptSetting): Finding[] {
  const mustBe = setting.kind === 'condition' || setting.kind === 'feel';
  if (!mustBe || typeof value !== 'string' || value.trim() === '' || value.trimStart().startsWith('='))
    return [];
  const message = `的 ${setting.name} 不是正确的 FEEL 表达式：缺少开头的“=”。`;
  return [fieldError('FEEL_INVALID', field, message, setting.name)];
}

function checkTemplate({ field, setting, value }: KeptSetting): Finding[] {
  if (setting.kind !== 'template' || typeof value !== 'string' || mayBeWhole(value)) return [];
  if (templatesIn(value) !== undefined) return [];
  const message = `的 ${setting.name} 里有“{{”没有用“}}”结束。`;
  return [fieldError('TEMPLATE_NOT_CLOSED', field, message, setting.name)];
}

function mayBeWhole(value: string): boolean {
  return value.trimStart().startsWith('=');
}

function checkGrammar({ field, setting, read }: FormExpression): Finding[] {
  const [fault] = read.faults;
  if (fault === undefined || !mayBeFeel(setting)) return [];
  const message = `的 ${setting.name} 不是正确的 FEEL 表达式：${fault.message}。`;
  return [fieldError('FEEL_INVALID', field, message, setting.name)];
}

/** A condition that never says yes hides nothing, whatever people enter. */
function checkKind({ field, setting, read }: FormExpression): Finding[] {
  const asks = setting.kind === 'condition' || setting.kind === 'flagOrFeel';
  if (!asks || read.faults.length > 0) return [];
  if (read.result === 'boolean' || read.result === 'unknown') return [];
  const message = `的 ${setting.name} 得出的不是“是”或“否”，不会起作用。写法如 =outcome = "accept"。`;
  return [fieldError('FIELD_CONDITION_NOT_BOOLEAN', field, message, setting.name)];
}

/** Names that neither the form nor a case has are nothing for ever. */
function checkNames({ field, setting, read, inLoop }: FormExpression, form: FormUnderCheck): Finding[] {
  if (read.faults.length > 0 || inLoop) return [];
  const unknown = read.names.filter(({ name, inFilter }) => !inFilter && !isKnownName(name, form));
  return [...new Set(unknown.map(({ name }) => name))].map((name) => {
    const message = `的 ${setting.name} 用到的“${name}”既不是表单里的字段，也不是案件的变量。`;
    const isCertain = form.known.variables?.isOpen !== true;
    const finding = isCertain ? fieldError : fieldWarning;
    return finding('FORM_NAME_UNKNOWN', field, message, `${setting.name}: ${name}`);
  });
}

function checkCost({ field, setting, read }: FormExpression): Finding[] {
  const [cost] = read.faults.length > 0 ? [] : read.costs;
  if (cost === undefined) return [];
  const message = `的 ${setting.name} ${COSTS[cost]}，要算多久由填写的内容决定；算得久时填表的人的页面会停住。请改写，或者确认数据不会多。`;
  return [fieldWarning('FORM_FEEL_COST', field, message, `${setting.name}: ${cost}`)];
}

const COSTS: Readonly<Record<FeelCost, string>> = {
  range: '数到填写的数',
  loops: '在循环里再循环',
  function: '自己定义了函数',
  pattern: '用了可能要试很多次的匹配式',
};
