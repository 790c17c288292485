import { parseFeel } from '@app/feel';
import { type Period, isLongerInSomeWeek, lineOf, periodsIn } from '@app/statutory-time';
import type { ModelElement } from '../bpmn-document.js';
import { type Finding, error, warning } from './finding.js';
import { nameOf } from './model-under-check.js';

/** A promise never outlasts the law, whichever weekday the stage begins on (优化营商环境条例§36). */
export function checkPromise(
  element: ModelElement,
  law: string | undefined,
  promise: string | undefined,
): Finding[] {
  if (law === undefined || promise === undefined) return [];
  const [allowed, promised] = [periodsIn(law), periodsIn(promise)];
  // what cannot be read, and days beside hours, are told by other rules
  if (isUnread(law, allowed) || isUnread(promise, promised) || isMixed([...allowed, ...promised])) return [];
  if (promised.length > 0 && promised.every((one) => allowed.length > 0 && allowed.every(isBelow(one)))) {
    const message = `“${nameOf(element)}”的承诺时限（${promise}）比法定时限（${law}）还长${ordinary(promised, allowed)}。`;
    return [error('STAGE_PROMISE_LONGER', message, element.id)];
  }
  const isClear =
    promised.length > 0 && allowed.length > 0 && !promised.some((one) => allowed.some(isBelow(one)));
  if (isClear) return [];
  const message = `“${nameOf(element)}”的承诺时限和法定时限随案件而定，无法比较长短，请自行核对承诺不超过法定。`;
  return [warning('STAGE_PROMISE_UNCLEAR', message, element.id)];
}

// helpers

const isBelow = (promise: Period) => (law: Period) => isLongerInSomeWeek(promise, law);

function isUnread(limit: string, periods: readonly Period[]): boolean {
  return limit.startsWith('=') ? parseFeel(limit.slice(1)).faults.length > 0 : periods.length === 0;
}

function isMixed(periods: readonly Period[]): boolean {
  return new Set(periods.map(({ unit }) => lineOf(unit))).size > 1;
}

/** Why, where the numbers alone do not tell. */
function ordinary([promise]: readonly Period[], [law]: readonly Period[]): string {
  if (promise?.unit === law?.unit) return '';
  return '：按普通周（周六、周日休息）计算，承诺日会晚于法定日';
}
