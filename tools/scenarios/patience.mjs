const EVERY_MS = 150;
/** What the system does by itself is done long before; what is not there then will not come. */
const LONGEST_MS = 30_000;

/** Looks until what is seen is as wished, and gives what was seen last. */
export async function patiently(look, isSo, longestMs = LONGEST_MS) {
  const giveUpAt = performance.now() + longestMs;
  for (;;) {
    const seen = await look();
    if (isSo(seen) || performance.now() > giveUpAt) return seen;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
