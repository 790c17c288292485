/** Stops the shared systems and removes their files. */
export default async function stopSharedSystems() {
  await Promise.all((globalThis.sharedSystems ?? []).map((system) => system.stop()));
}
