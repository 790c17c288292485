import type { Rate } from './metrics.types.js';

/** Below this number of cases a percentage says nothing (样本不足). */
const ENOUGH_CASES = 20;

/** A share that always tells what it is made of, but is a percentage only of enough cases. */
export function rateOf(numerator: number, denominator: number, cases: number): Rate {
  const isEnough = isEnoughCases(cases) && denominator > 0;
  return { numerator, denominator, rate: isEnough ? numerator / denominator : null };
}

/** Whether so many cases are enough for a percentage. */
export function isEnoughCases(cases: number): boolean {
  return cases >= ENOUGH_CASES;
}
