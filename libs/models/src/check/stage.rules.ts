import { type ModelElement, textOf, zeebePropertiesOf } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { type Period, PromiseWindows, lineOf, periodsIn } from '@app/statutory-time';
import { STAGE_ONLY } from '../element-reader.js';
import { checkAgreedDay } from './agreed-day.rules.js';
import { type Finding, error, warning } from './finding.js';
import { checkPromise } from './promise.rules.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

const TIME_PROPERTIES = [
  'statutoryLimit',
  'promisedLimit',
  'legalBasis',
  'timeOf',
  'clockStart',
  'clockEnd',
  'cards',
  'clockOperations',
  'agreedOn',
];
const CLOCK_OPERATIONS = new Set(['pause', 'exclude', 'restart', 'extend', 'switch']);
const PROCESS_EXPRESSIONS = ['titleExpression', 'cancelGroups', 'cancelApprover'];
const EXPRESSIONS = ['clockStart', 'clockEnd', 'stageOutcome', 'agreedOn'];
/** The value of a choice in a form. */
const OUTCOME = /^[\p{L}\p{N}_-]+$/u;
const CARDS = new Set(['yellow', 'red', 'remind', 'none']);

/** What a model says about the time of its stages must be readable and lawful. */
export function checkStages({ elements, process, known }: ModelUnderCheck): Finding[] {
  const seen = new Map<string, string>();
  const windows = new PromiseWindows(known.calendar ?? { years: {} });
  return [
    ...PROCESS_EXPRESSIONS.flatMap((name) =>
      checkExpression(process, name, zeebePropertiesOf(process)[name]),
    ),
    ...elements.flatMap((element) => checkStage(element, seen, windows)),
  ];
}

// helpers

function checkStage(element: ModelElement, seen: Map<string, string>, windows: PromiseWindows): Finding[] {
  const properties = zeebePropertiesOf(element);
  const code = textOf(properties['stage']);
  if (code === undefined) {
    if (!TIME_PROPERTIES.some((name) => textOf(properties[name]) !== undefined)) return [];
    return [
      error('STAGE_CODE_MISSING', `“${nameOf(element)}”写了时限，但没有环节代码（stage）。`, element.id),
    ];
  }
  return [
    ...checkPlace(element, code),
    ...checkUnique(element, code, seen),
    ...checkLimits(element, properties, windows),
    ...checkChoices(element, properties),
    ...checkScope(element, properties),
    ...checkOperations(element, properties),
    ...checkPurpose(element, properties),
    ...checkAgreedDay(element, properties),
    ...EXPRESSIONS.flatMap((name) => checkExpression(element, name, properties[name])),
  ];
}

function checkPlace(element: ModelElement, code: string): Finding[] {
  if (isA(element, 'SubProcess', 'CallActivity')) return [];
  return [error('STAGE_PLACE', `环节“${code}”只能写在子流程或调用活动上。`, element.id)];
}

function checkUnique(element: ModelElement, code: string, seen: Map<string, string>): Finding[] {
  const other = seen.get(code);
  if (other !== undefined) {
    return [error('STAGE_CODE_DUPLICATE', `环节代码“${code}”重复，“${other}”已经使用。`, element.id)];
  }
  seen.set(code, nameOf(element));
  return [];
}

function checkLimits(
  element: ModelElement,
  properties: Record<string, string>,
  windows: PromiseWindows,
): Finding[] {
  const [law, promise] = [textOf(properties['statutoryLimit']), textOf(properties['promisedLimit'])];
  const findings = [
    ...checkLimit(element, '法定时限', 'statutoryLimit', law),
    ...checkLimit(element, '承诺时限', 'promisedLimit', promise),
  ];
  if (law !== undefined && textOf(properties['legalBasis']) === undefined) {
    findings.push(
      error('STAGE_WITHOUT_BASIS', `“${nameOf(element)}”有法定时限，必须写明法律依据。`, element.id),
    );
  }
  findings.push(...checkPromise(element, law, promise, windows));
  return [...findings, ...checkUnits(element, [law, promise], textOf(properties['extensionLimit']))];
}

/** A stage is timed in days, in hours or in office hours, and is extended on the same line. */
function checkUnits(
  element: ModelElement,
  limits: readonly (string | undefined)[],
  extension: string | undefined,
): Finding[] {
  const linesOf = (texts: readonly (string | undefined)[]) =>
    new Set(texts.flatMap((text) => periodsIn(text ?? null)).map(({ unit }) => lineOf(unit)));
  const lines = linesOf(limits);
  if (lines.size > 1) {
    const message = `“${nameOf(element)}”的法定时限和承诺时限要么都用日，要么都用小时（hour），要么都用工作时（working_hour）。`;
    return [error('STAGE_UNITS_MIXED', message, element.id)];
  }
  if (lines.size === 0 || [...linesOf([extension])].every((line) => lines.has(line))) return [];
  const message = `“${nameOf(element)}”的最长延长“${extension ?? ''}”要和时限用同一种单位：日、小时（hour）或工作时（working_hour）。`;
  return [error('STAGE_UNITS_MIXED', message, element.id)];
}

function checkLimit(element: ModelElement, label: string, property: string, limit?: string): Finding[] {
  if (limit === undefined) return [];
  if (limit.startsWith('=')) return checkExpression(element, property, limit);
  if (periodOf(limit) !== undefined) return [];
  const message = `“${nameOf(element)}”的${label}“${limit}”无法读懂，应写成“15 calendar_day”“7 working_day”“3 month”“24 hour”。`;
  return [error('STAGE_LIMIT_INVALID', message, element.id)];
}

function checkScope(element: ModelElement, properties: Record<string, string>): Finding[] {
  const scope = textOf(properties['scope']);
  if (scope === undefined || scope === STAGE_ONLY) return [];
  const message = `“${nameOf(element)}”的材料查看范围（scope）只能是 ${STAGE_ONLY}，不能是“${scope}”。`;
  return [error('STAGE_SCOPE', message, element.id)];
}

function checkChoices(element: ModelElement, properties: Record<string, string>): Finding[] {
  const findings: Finding[] = [];
  const timeOf = textOf(properties['timeOf']);
  if (timeOf !== undefined && timeOf !== 'department' && timeOf !== 'party') {
    const message = `“${nameOf(element)}”的时间归属（timeOf）只能是 department 或 party。`;
    findings.push(error('STAGE_TIME_OF', message, element.id));
  }
  const cards =
    textOf(properties['cards'])
      ?.split(',')
      .map((card) => card.trim()) ?? [];
  if (cards.some((card) => !CARDS.has(card))) {
    findings.push(
      error(
        'STAGE_CARDS',
        `“${nameOf(element)}”的提醒方式（cards）只能是 yellow、red 或 remind。`,
        element.id,
      ),
    );
  }
  if (textOf(properties['responsible']) === undefined && timeOf !== 'party') {
    findings.push(
      warning('STAGE_WITHOUT_OWNER', `“${nameOf(element)}”没有写明由谁负责（responsible）。`, element.id),
    );
  }
  return [...findings, ...checkResponsible(element, textOf(properties['responsible']))];
}

/** What the law allows to do to the clock; an extension without an end would make every limit worthless. */
function checkOperations(element: ModelElement, properties: Record<string, string>): Finding[] {
  const operations = textOf(properties['clockOperations'])?.split(',') ?? [];
  const limit = textOf(properties['extensionLimit']);
  const unknown = operations.map((operation) => operation.trim()).find((name) => !CLOCK_OPERATIONS.has(name));
  const findings: Finding[] = [];
  if (unknown !== undefined) {
    const message = `“${nameOf(element)}”允许的期限调整（clockOperations）里没有“${unknown}”，只能是 pause、exclude、restart、extend、switch。`;
    findings.push(error('STAGE_CLOCK_OPERATIONS', message, element.id));
  }
  if (limit?.startsWith('=') === true) findings.push(...checkExpression(element, 'extensionLimit', limit));
  else if (limit !== undefined && periodOf(limit) === undefined) {
    const message = `“${nameOf(element)}”的最长延长“${limit}”无法读懂，应写成“15 calendar_day”，或写成 FEEL 表达式。`;
    findings.push(error('STAGE_EXTENSION_LIMIT', message, element.id));
  }
  return [
    ...findings,
    ...checkResponsible(element, textOf(properties['extensionApprover']), 'extensionApprover'),
  ];
}

/** Time is saved only where a stage reached its purpose: of several outcomes the model must say which do. */
function checkPurpose(element: ModelElement, properties: Record<string, string>): Finding[] {
  const [outcome, purpose] = [textOf(properties['stageOutcome']), textOf(properties['purposeOutcomes'])];
  const isMeasured =
    textOf(properties['statutoryLimit']) !== undefined && textOf(properties['timeOf']) !== 'party';
  if (purpose === undefined && outcome !== undefined && isMeasured) {
    const message = `“${nameOf(element)}”有法定时限和多种结果，必须写明哪些结果算办成（purposeOutcomes），否则节省的时间无从计算。`;
    return [error('STAGE_PURPOSE_MISSING', message, element.id)];
  }
  if (purpose === undefined) return [];
  if (outcome === undefined) {
    const message = `“${nameOf(element)}”写了哪些结果算办成（purposeOutcomes），却没有写环节结果（stageOutcome）。`;
    return [error('STAGE_PURPOSE_WITHOUT_OUTCOME', message, element.id)];
  }
  if (purpose.split(',').every((item) => OUTCOME.test(item.trim()))) return [];
  const message = `“${nameOf(element)}”的 purposeOutcomes“${purpose}”无法读懂，应写成用逗号分开的结果，如“paid,agreement”。`;
  return [error('STAGE_PURPOSE_INVALID', message, element.id)];
}

function checkResponsible(
  element: ModelElement,
  responsible: string | undefined,
  property = 'responsible',
): Finding[] {
  return responsible?.startsWith('=') === true ? checkExpression(element, property, responsible) : [];
}

function checkExpression(element: ModelElement, property: string, text: string | undefined): Finding[] {
  const expression = textOf(text);
  if (expression === undefined) return [];
  const fault = expression.startsWith('=') ? feelFault(expression.slice(1)) : '缺少开头的等号';
  if (fault === undefined) return [];
  const message = `“${nameOf(element)}”的 ${property} 不是正确的 FEEL 表达式，应以“=”开头。`;
  return [{ ...error('FEEL_INVALID', message, element.id), detail: `${property}: ${fault}` }];
}

function feelFault(expression: string): string | undefined {
  return parseFeel(expression).faults[0]?.message;
}

function periodOf(limit: string | undefined): Period | undefined {
  return limit === undefined || limit.startsWith('=') ? undefined : periodsIn(limit)[0];
}
