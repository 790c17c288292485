import { type ModelElement, textOf } from '@app/bpmn';
import { lineOf, periodsIn } from '@app/statutory-time';
import { type Finding, error } from './finding.js';
import { nameOf } from './model-under-check.js';

/** A day on which the parties agreed is their own promise: nothing else promises a day there, and nothing moves it. */
export function checkAgreedDay(element: ModelElement, properties: Record<string, string>): Finding[] {
  const text = (name: string) => textOf(properties[name]);
  if (text('agreedOn') === undefined) return [];
  return [
    ...checkOwner(element, text('timeOf')),
    ...contradictions(text).map((what) => {
      const message = `“${nameOf(element)}”写了约定日（agreedOn），不能再有${what}。`;
      return error('STAGE_AGREED_CONFLICT', message, element.id);
    }),
    ...checkResult(element, text('stageOutcome'), text('purposeOutcomes')),
  ];
}

// helpers

function checkOwner(element: ModelElement, timeOf: string | undefined): Finding[] {
  if (timeOf === 'party') return [];
  const message = `“${nameOf(element)}”的约定日（agreedOn）是当事人的承诺，时间归属（timeOf）应为 party；部门的承诺写在 promisedLimit。`;
  return [error('STAGE_AGREED_NOT_PARTY', message, element.id)];
}

function contradictions(text: (name: string) => string | undefined): string[] {
  const law = periodsIn(text('statutoryLimit') ?? null);
  return [
    ...(text('promisedLimit') === undefined ? [] : ['承诺时限（promisedLimit）']),
    ...(text('clockOperations') === undefined ? [] : ['期限调整（clockOperations）']),
    ...(law.some(({ unit }) => lineOf(unit) !== 'day') ? ['以小时计的法定时限'] : []),
  ].slice(0, 1);
}

/** Whether the day was kept is counted, so it must be said with which outcomes it was. */
function checkResult(
  element: ModelElement,
  outcome: string | undefined,
  purpose: string | undefined,
): Finding[] {
  if (outcome === undefined || purpose !== undefined) return [];
  const message = `“${nameOf(element)}”有约定日和多种结果，必须写明哪些结果算做到（purposeOutcomes），否则无从知道约定是否兑现。`;
  return [error('STAGE_AGREED_WITHOUT_PURPOSE', message, element.id)];
}
