/**
 * How many counted units lie before a point, so that counting a stretch of any length is one subtraction. From a point
 * to the next it grows by 1 or not at all.
 */
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

/** Leaps by what is missing arrive after some five; not so where the total stands still for long, as hours do at night. */
const MAX_LEAPS = 16;

/** The first point at or after `from` where the total, which must grow for ever, reaches the target. */
export function firstReaching(total: RunningTotal, target: number, from: number): number {
  let low = from;
  for (let leap = 0; leap < MAX_LEAPS; leap += 1) {
    const missing = target - total(low);
    if (missing <= 0) return low;
    // never too far, because no point counts for more than 1
    low += missing;
  }
  return total(low) >= target ? low : firstByBisection(total, target, low);
}

// helpers

function firstByBisection(total: RunningTotal, target: number, from: number): number {
  let low = from;
  let step = target - total(from);
  while (total(low + step) < target) {
    low += step;
    step *= 2;
  }
  return bisect(total, target, low, low + step);
}

/** total(low) < target ≤ total(high). */
function bisect(total: RunningTotal, target: number, low: number, high: number): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (total(middle) < target) low = middle;
    else high = middle;
  }
  return high;
}
