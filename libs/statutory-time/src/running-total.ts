/** How many counted units lie before a point, so that counting a stretch of any length is one subtraction. */
export type RunningTotal = (point: number) => number;

/** How many of the ascending values are smaller than the limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The first point at or after `from` where the total reaches the target, or `null` when it never does.
 * Beyond `ceiling` the total stands still; without one it must grow for ever.
 */
export function firstReaching(
  total: RunningTotal,
  target: number,
  from: number,
  ceiling: number,
): number | null {
  if (total(from) >= target) return from;
  if (Number.isFinite(ceiling) && total(Math.max(from, ceiling)) < target) return null;
  let low = from;
  let step = target - total(from);
  while (total(low + step) < target) {
    low += step;
    step *= 2;
  }
  return bisect(total, target, low, low + step);
}

// helpers

/** total(low) < target ≤ total(high). */
function bisect(total: RunningTotal, target: number, low: number, high: number): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (total(middle) < target) low = middle;
    else high = middle;
  }
  return high;
}
