/** Every look costs the system that is looked at as much as an answer to a person. */
const POLL_MS = 200;

export interface Patience {
  /** Seconds after which the wish is given up. */
  seconds?: number;
  /** Something that changes while all is getting on: then the seconds count from its last change. */
  pulse?: () => unknown;
  /** Milliseconds between two looks. */
  everyMs?: number;
  /** Errors after which waiting makes no sense. */
  unless?: (error: unknown) => boolean;
}

/**
 * Repeats a look until it gives something other than undefined, and gives that. What the last look threw is the cause of
 * the failure when time is up.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  { seconds = 30, everyMs = POLL_MS, pulse = () => undefined, unless = () => false }: Patience = {},
): Promise<T> {
  let [felt, feltAt] = [pulse(), performance.now()];
  let cause: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== undefined) return seen;
      cause = undefined;
    } catch (error) {
      if (unless(error)) throw error;
      cause = error;
    }
    if (pulse() !== felt) [felt, feltAt] = [pulse(), performance.now()];
    if (performance.now() > feltAt + seconds * 1000)
      throw new Error(`${what}: not within ${seconds} s`, { cause });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
