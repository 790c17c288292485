import { type Placed, inLogOrder } from './log-order.js';
import { isBehind } from './newer-record.js';

/** So many of the newest records may turn out to stand at false places, and so many in a row may contradict a log. */
export const MOST_DOUBTED = 3;
/** What stands below every place of a log. */
export const BEFORE_THE_LOG = '-1';
/** No log skips so many places between two records that are sent. */
const UNLIKELY_JUMP = 1_000_000_000n;
/** What a record costs that no log can have reached: less than one that contradicts it says. */
const UNLIKELY_COST = 0.5;

/** A record that came, at a place that contradicts the log as it was then known. */
export interface Doubted extends Placed {
  /** The newest place that was known when it came. */
  readonly arrivedAfter: string;
}

export interface Continuation<T> {
  /** How many of the newest records are not believed any more. */
  readonly withdrawn: number;
  /** What goes on behind the others, in the order of the log. */
  readonly kept: T[];
}

/**
 * How a log goes on when something came that does not stand behind its newest record: either that is false, or the newest
 * records are. Believed is what keeps the most records; of equals what withdraws fewer.
 *
 * `newest` are the places of the newest records that are known, the highest first; the last of them stays in any case.
 */
export function continueLog<T extends Placed, D extends Doubted>(
  newest: readonly string[],
  doubted: readonly D[],
  came: readonly T[],
): Continuation<T | D> {
  let best: Continuation<T | D> = { withdrawn: 0, kept: [] };
  let bestScore = -Infinity;
  newest.forEach((anchor, withdrawn) => {
    const again = withdrawn === 0 ? [] : doubted.filter((one) => isStill(one, anchor, newest[0]));
    const items = [...again, ...came].filter(({ position = BEFORE_THE_LOG }) => isBehind(position, anchor));
    const kept = inLogOrder<T | D>(items, anchor).ordered;
    const score = kept.length - costOf(newest, withdrawn);
    if (score > bestScore) [best, bestScore] = [{ withdrawn, kept }, score];
  });
  return best;
}

/** How long a part there is in which one record after the other contradicts the log and grows, as only another log does. */
export function longestRun(places: readonly (string | undefined)[]): number {
  const runs: Placed[][] = [[]];
  for (const position of places) {
    if (position === undefined) runs.push([]);
    else runs.at(-1)?.push({ position });
  }
  return Math.max(...runs.map((run) => inLogOrder(run, BEFORE_THE_LOG).ordered.length));
}

// helpers

/** It came when the anchor was known already, and is not behind what is known now. */
function isStill(
  { position = BEFORE_THE_LOG, arrivedAfter }: Doubted,
  anchor: string,
  end = anchor,
): boolean {
  return !isBehind(anchor, arrivedAfter) && !isBehind(position, end);
}

function costOf(newest: readonly string[], withdrawn: number): number {
  const [anchor, lowest] = [newest[withdrawn], newest[withdrawn - 1]];
  if (anchor === undefined || lowest === undefined || anchor === BEFORE_THE_LOG) return withdrawn;
  return BigInt(lowest) - BigInt(anchor) > UNLIKELY_JUMP ? UNLIKELY_COST : withdrawn;
}
