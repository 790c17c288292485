import type { Rate } from '@/shared/api/types.js';

const ENOUGH = 20;

/** A rate in percent with one decimal, or `null` where too few cases say nothing (fewer than 20). */
export function ratePercent(rate: Rate | null | undefined): string | null {
  if (rate === null || rate === undefined || rate.denominator < ENOUGH) return null;
  const value = rate.rate ?? rate.numerator / rate.denominator;
  // Never rounded up to a hundred: one late case must stay visible.
  const percent = rate.numerator < rate.denominator ? Math.min(99.9, value * 100) : 100;
  return `${percent.toFixed(1).replace(/\.0$/, '')}%`;
}
