import { type ModelElement, textOf } from '@app/bpmn';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, eventDefinitionsOf, isA, nameOf } from './model-under-check.js';

/** Texts of timers that the engine cannot read; expressions are read with the others. */
export function checkTimers({ elements }: ModelUnderCheck): Finding[] {
  return elements.flatMap((element) =>
    eventDefinitionsOf(element)
      .filter(({ $type }) => $type === 'bpmn:TimerEventDefinition')
      .flatMap((timer) => checkTimer(element, timer)),
  );
}

/** The text of one kind of timer, e.g. `timeDuration`. */
export function timerTextOf(timer: ModelElement, kind: TimerKind): string | undefined {
  const expression = timer[kind] as ModelElement | undefined;
  return expression === undefined ? undefined : (textOf(expression['body']) ?? '');
}

export const TIMER_KINDS = ['timeDuration', 'timeDate', 'timeCycle'] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

// helpers

function checkTimer(element: ModelElement, timer: ModelElement): Finding[] {
  const given = TIMER_KINDS.filter((kind) => timer[kind] !== undefined);
  if (given.length > 1) {
    return [error('TIMER', `“${nameOf(element)}”只能有一种时间：时长、日期或周期。`, element.id)];
  }
  return given.flatMap((kind) => [
    ...checkCycle(element, kind),
    ...checkText(element, kind, timerTextOf(timer, kind) ?? ''),
  ]);
}

/** What happens once cannot be waited for again and again. */
function checkCycle(element: ModelElement, kind: TimerKind): Finding[] {
  if (kind !== 'timeCycle') return [];
  const repeats =
    isA(element, 'StartEvent') || (isA(element, 'BoundaryEvent') && element['cancelActivity'] === false);
  if (repeats) return [];
  return [error('TIMER', `“${nameOf(element)}”只等一次，不能用周期，请改用时长或日期。`, element.id)];
}

function checkText(element: ModelElement, kind: TimerKind, text: string): Finding[] {
  if (text.startsWith('=') || READERS[kind](text)) return [];
  const message = `“${nameOf(element)}”的时间“${text}”引擎读不懂，${HINTS[kind]}。`;
  return [error('TIMER', message, element.id)];
}

const HINTS: Readonly<Record<TimerKind, string>> = {
  timeDuration: '时长应写成 P1D（一天）、PT36H（36 小时），只有秒可以带小数',
  timeDate: '日期应写成 2026-12-01T09:00:00+08:00',
  timeCycle: '周期应写成 R3/PT1H（三次，每小时一次）或六段的 cron 表达式',
};

const READERS: Readonly<Record<TimerKind, (text: string) => boolean>> = {
  timeDuration: isDuration,
  timeDate: isMoment,
  timeCycle: (text) => (text.startsWith('R') ? isRepetition(text) : isCron(text)),
};

const DATE_PART = /^(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;
const TIME_PART = /^(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,9})?S)?$/;

/** `P1Y2M3DT4H5M6.5S`; only seconds may have a fraction. */
function isDuration(text: string): boolean {
  const [, date = '', time] = /^P([^T]*)(?:T(.+))?$/.exec(text) ?? [];
  if (!text.startsWith('P') || text.endsWith('T') || (date === '' && time === undefined)) return false;
  return DATE_PART.test(date) && TIME_PART.test(time ?? '');
}

/** A moment with its offset: without it the engine does not know which moment is meant. */
function isMoment(text: string): boolean {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)(\[[\w/]+\])?$/.exec(
      text,
    );
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const inMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= inMonth;
  return isDate && hour < 24 && minute < 60 && (match[6] === undefined || second < 60);
}

/** `R3/PT1H`, `R/P1D`, with a start in between if wanted. */
function isRepetition(text: string): boolean {
  const [times = '', ...rest] = text.split('/');
  const interval = rest.pop() ?? '';
  if (!/^R\d*$/.test(times) || rest.length > 1) return false;
  return isDuration(interval) && (rest[0] === undefined || isMoment(rest[0]));
}

const CRON_MACROS = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
]);
/** Second, minute, hour, day, month, weekday: least, most and the words that stand for numbers. */
const CRON_FIELDS: readonly (readonly [number, number, RegExp?])[] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12, /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)$/i],
  [0, 7, /^(?:SUN|MON|TUE|WED|THU|FRI|SAT)$/i],
];

function isCron(text: string): boolean {
  if (text.startsWith('@')) return CRON_MACROS.has(text);
  const fields = text.split(/\s+/);
  return fields.length === CRON_FIELDS.length && fields.every(isCronField);
}

function isCronField(field: string, index: number): boolean {
  const [least, most, words] = CRON_FIELDS[index] ?? [0, 0];
  const isValue = (value: string) =>
    words?.test(value) === true ||
    (/^\d{1,2}$/.test(value) && Number(value) >= least && Number(value) <= most);
  return field.split(',').every((part) => {
    const [range = '', step] = part.split('/');
    if (step !== undefined && !/^[1-9]\d?$/.test(step)) return false;
    return (
      range === '*' || range === '?' || (range.split('-').every(isValue) && range.split('-').length <= 2)
    );
  });
}
