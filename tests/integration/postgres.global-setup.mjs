import { startStack } from '../../tools/lib/stack.mjs';

/** One PostgreSQL for all integration tests; each file creates databases of its own through TEST_DATABASE_ADMIN_URL. */
export default async function startDatabase() {
  const stack = await startStack({ parts: ['postgres'] });
  globalThis.integrationStack = stack;
  process.env.TEST_DATABASE_ADMIN_URL = stack.adminDatabaseUrl;
}
