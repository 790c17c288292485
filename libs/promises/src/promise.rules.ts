import { type Period, PromiseWindows, isLonger, lineOf, parsePeriod, periodsIn } from '@app/statutory-time';
import type { PromisedStage } from './promise.entity.js';
import {
  PromiseAboveLawError,
  PromiseNotLowerError,
  PromisePassesLawError,
  promiseInOtherUnit,
} from './promises.errors.js';

/** What a promise must be measured against. */
export type PromiseBounds = Pick<PromisedStage, 'statutoryLimit' | 'promisedLimit' | 'legalBasis'>;

/**
 * Refuses a promise that can end behind the law's limit (优化营商环境条例§36), or is not lower than the model's promise,
 * for any of the limits that the model names; throws PROMISE_ABOVE_LAW, PROMISE_PASSES_LAW (with a beginning from which
 * it does) or PROMISE_NOT_LOWER. Days are promised where the model counts days, hours where it counts hours; throws
 * INVALID_INPUT otherwise. The check of a model compares by the same windows.
 */
export function assertLowers(promise: Period, bounds: PromiseBounds, windows: PromiseWindows): void {
  const named = [...periodsIn(bounds.statutoryLimit), ...periodsIn(bounds.promisedLimit)];
  const other = named.find(({ unit }) => lineOf(unit) !== lineOf(promise.unit));
  if (other !== undefined) throw promiseInOtherUnit(other);
  for (const law of periodsIn(bounds.statutoryLimit)) {
    const exceeds = windows.exceedance(promise, law);
    if (typeof exceeds === 'object') throw new PromisePassesLawError(law, bounds.legalBasis, exceeds);
    if (exceeds !== undefined) throw new PromiseAboveLawError(law, bounds.legalBasis);
  }
  const reached = periodsIn(bounds.promisedLimit).find((model) => !isLower(promise, model, windows));
  if (reached !== undefined) throw new PromiseNotLowerError(reached);
}

/** The promise of a run: the one that was set, unless the model of the case promises a certainly shorter time. */
export function promiseInForce(model: string | null, set: string | null): string | null {
  if (model === null || set === null) return set ?? model;
  const [ofModel, ofSetting] = [periodsIn(model), parsePeriod(set)];
  return ofModel.some((period) => isLonger(ofSetting, period)) ? model : set;
}

// helpers

function isLower(promise: Period, model: Period, windows: PromiseWindows): boolean {
  const isEqual = promise.unit === model.unit && promise.amount === model.amount;
  return !isEqual && windows.exceedance(promise, model) === undefined;
}
