/** Stops the shared system and removes its files. */
export default async function stopSharedSystem() {
  await globalThis.sharedSystem?.stop();
}
