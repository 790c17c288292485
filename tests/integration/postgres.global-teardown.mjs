/** Stops the PostgreSQL of the integration tests; its folder goes with it. */
export default async function teardown() {
  await globalThis.__testPostgres?.stop();
}
