/** Stops the database of the integration tests and removes its files. */
export default async function stopDatabase() {
  await globalThis.integrationStack?.stop();
}
