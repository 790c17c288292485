/** Something with a place in the log of a partition. */
export interface Placed {
  readonly position?: string;
}

export interface LogOrder<T> {
  /** Those that stand in the order of a log. */
  readonly ordered: T[];
  /** Those whose position contradicts the others, too high or too low; none in what a broker sends. */
  readonly strays: T[];
}

/**
 * Within a partition a log grows, and it is sent in its order: the largest part that grows is believed, the rest is not.
 * Of several largest parts the one that is nearest to what is known of the log.
 */
export function inLogOrder<T extends Placed>(entries: readonly T[], last: string): LogOrder<T> {
  if (growsAsText(entries)) return { ordered: [...entries], strays: [] };
  const places = entries.map(({ position = '0' }) => BigInt(position));
  const kept = nearestPart(places, BigInt(last));
  return {
    ordered: entries.filter((_, index) => kept.has(index)),
    strays: entries.filter((_, index) => !kept.has(index)),
  };
}

/** Whether they stand in the order of a log, all behind a place. */
export function growsBehind(entries: readonly Placed[], last: string): boolean {
  return growsAsText(entries) && BigInt(entries[0]?.position ?? last) > BigInt(last);
}

// helpers

/** Digits that do not begin with 0 compare as numbers do, by length and then as text, in a tenth of the time. */
function growsAsText(entries: readonly Placed[]): boolean {
  let before = '';
  for (const { position = '' } of entries) {
    const isPlain = position >= '1' && position < ':';
    if (!isPlain || position.length < before.length) return false;
    if (position.length === before.length && position <= before) return false;
    before = position;
  }
  return true;
}

/** Of two largest parts that grow, one ending as low as possible and one beginning as high as possible. */
function nearestPart(places: readonly bigint[], last: bigint): Set<number> {
  const low = growingPart(places);
  const mirrored = growingPart([...places].reverse().map((place) => -place));
  const high = mirrored.map((index) => places.length - 1 - index).reverse();
  const isHighNearer = distance(high, places, last) < distance(low, places, last);
  return new Set(isHighNearer ? high : low);
}

/** From what is known to the beginning of a part, and on to its end. */
function distance(part: readonly number[], places: readonly bigint[], last: bigint): bigint {
  const [first = last, end = last] = [part[0], part.at(-1)].map((index) => places[index ?? 0]);
  return (first > last ? first - last : last - first) + end - first;
}

/** Indexes of a longest part that grows, by patience sorting. */
function growingPart(places: readonly bigint[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    const length = countBelow(place, ends, places);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const part: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) part.push(index);
  return part.reverse();
}

/** How many of these ends lie below a place; they grow, so halving finds it. */
function countBelow(place: bigint, ends: readonly number[], places: readonly bigint[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[ends[middle] as number] as bigint) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
