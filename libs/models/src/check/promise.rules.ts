import type { ModelElement } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { type Exceedance, type Period, PromiseWindows, lineOf, periodsIn } from '@app/statutory-time';
import { type Finding, error, warning } from './finding.js';
import { nameOf } from './model-under-check.js';

/** A promise never outlasts the law, whichever day the stage begins on (优化营商环境条例§36). */
export function checkPromise(
  element: ModelElement,
  law: string | undefined,
  promise: string | undefined,
  windows: PromiseWindows,
): Finding[] {
  if (law === undefined || promise === undefined) return [];
  const [allowed, promised] = [periodsIn(law), periodsIn(promise)];
  // what cannot be read, and days beside hours, are told by other rules
  if (isUnread(law, allowed) || isUnread(promise, promised) || isMixed([...allowed, ...promised])) return [];
  const isAlways = exceedance(extremes(promised, 'shortest'), extremes(allowed, 'longest'), windows);
  if (isAlways.length > 0 && isAlways.every((one) => one !== undefined)) {
    const message = `“${nameOf(element)}”的承诺时限（${promise}）比法定时限（${law}）还长${windowText(isAlways)}。`;
    return [error('STAGE_PROMISE_LONGER', message, element.id)];
  }
  const isSometimes = exceedance(extremes(promised, 'longest'), extremes(allowed, 'shortest'), windows);
  const isUnknown =
    windows.isExhausted && new Set([...promised, ...allowed].map(({ unit }) => unit)).size > 1;
  if (isSometimes.length > 0 && isSometimes.every((one) => one === undefined) && !isUnknown) return [];
  const why = isUnknown ? '和别的环节各不相同，太多了，没有逐一比较' : '随案件而定，无法比较长短';
  const message = `“${nameOf(element)}”的承诺时限和法定时限${why}，请自行核对承诺不超过法定${windowText(isSometimes)}。`;
  return [warning('STAGE_PROMISE_UNCLEAR', message, element.id)];
}

// helpers

function isUnread(limit: string, periods: readonly Period[]): boolean {
  return limit.startsWith('=') ? parseFeel(limit.slice(1)).faults.length > 0 : periods.length === 0;
}

function isMixed(periods: readonly Period[]): boolean {
  return new Set(periods.map(({ unit }) => lineOf(unit))).size > 1;
}

/** One period of each unit: whatever holds for it holds for the others of its unit. */
function extremes(periods: readonly Period[], which: 'shortest' | 'longest'): Period[] {
  const byUnit = new Map<string, Period>();
  for (const period of periods) {
    const known = byUnit.get(period.unit);
    const isFurther =
      known === undefined ||
      (which === 'longest' ? period.amount > known.amount : period.amount < known.amount);
    if (isFurther) byUnit.set(period.unit, period);
  }
  return [...byUnit.values()];
}

/** How each promise exceeds each law: where it does most, or in any case; undefined where it never does. */
function exceedance(
  promised: readonly Period[],
  allowed: readonly Period[],
  windows: PromiseWindows,
): (Exceedance | undefined)[] {
  return promised.flatMap((promise) => allowed.map((law) => windows.exceedance(promise, law)));
}

/** When, where the numbers alone do not tell. */
function windowText(found: readonly (Exceedance | undefined)[]): string {
  const [window] = found.filter((one) => one !== undefined && one !== 'always');
  if (window === undefined) return '';
  const { start, promisedDueOn, dueOn, isPublished } = window;
  if (!isPublished) return '：按普通周（周六、周日休息）计算，承诺日会晚于法定日';
  return `：例如从 ${start} 起算，承诺日是 ${promisedDueOn}，晚于法定日 ${dueOn}`;
}
