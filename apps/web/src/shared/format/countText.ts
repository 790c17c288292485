/** Up to here the server counts lists; a number beyond says that there are more. */
const COUNTED_UP_TO = 1000;

/** How many a list has, as a page says it. */
export function countText(count: number): string {
  return count > COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : String(count);
}
