/** Longer than the exporter's delay, so that the broker exports at once; far shorter than a job's timeout, so that no job in flight is taken for lost. */
const NUDGE_MS = 1_500;
const POLL_MS = 60;
const LIMIT_MS = 30_000;

/** Where the clock of the system stands, in ms since the epoch. */
export async function nowOf(api) {
  return Date.parse((await api.clock()).now);
}

/** Waits until the engine has done what it can do without people and every fact has arrived. */
export async function settle(api) {
  const giveUpAt = performance.now() + LIMIT_MS;
  await api.advance(NUDGE_MS);
  while (!(await api.quiet()) && performance.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    await api.advance(NUDGE_MS);
  }
}

/** Moves the clock on to a moment; it never goes back. */
export async function advanceTo(api, target) {
  const missing = target - (await nowOf(api));
  if (missing > 0) await api.advance(missing);
}
