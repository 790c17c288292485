import { randomUUID } from 'node:crypto';
import { DataSource, type EntitySchema, getMetadataArgsStorage, type MixedList } from 'typeorm';
import { databaseOptions } from '@app/database';
import { MIGRATIONS } from '@app/migrations';

export interface TestDatabase {
  url: string;
  dataSource: DataSource;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

type Entities = MixedList<(new () => object) | EntitySchema>;

const TEMPLATE = 'yijianshi_template';
const TEMPLATE_LOCK = 7_305_009;
const CONNECTIONS = 8;

/**
 * A fresh, migrated database for one test file, copied from a template that the first caller makes. Needs the server of
 * tests/integration/postgres.global-setup.mjs (TEST_DATABASE_ADMIN_URL).
 */
export async function createTestDatabase(entities: Entities = declaredEntities()): Promise<TestDatabase> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL;
  if (adminUrl === undefined)
    throw new Error('TEST_DATABASE_ADMIN_URL is not set: run as an integration test');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withConnection(adminUrl, async (admin) => {
    await ensureTemplate(admin, adminUrl);
    // writing every page of the copy to the log as well takes five times as long
    await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
  const url = urlOf(adminUrl, name);
  const dataSource = await connect(url, entities);
  return { url, dataSource, drop: () => drop(adminUrl, name, dataSource) };
}

/** As the applications collect them: those of the features that the test composes. */
function declaredEntities(): Entities {
  return getMetadataArgsStorage().tables.map(({ target }) => target) as Entities;
}

async function drop(adminUrl: string, name: string, dataSource: DataSource): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
  await withConnection(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
}

/** Test files run side by side, so one of them makes the template and the others wait. */
async function ensureTemplate(admin: DataSource, adminUrl: string): Promise<void> {
  await admin.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock($1)`, [TEMPLATE_LOCK]);
    const found: unknown[] = await tx.query(`select 1 from pg_database where datname = $1`, [TEMPLATE]);
    if (found.length > 0) return;
    const half = `${TEMPLATE}_half`;
    await admin.query(`drop database if exists ${half} with (force)`);
    await admin.query(`create database ${half}`);
    const migrated = await connect(urlOf(adminUrl, half), []);
    await migrated.runMigrations({ transaction: 'each' });
    await migrated.destroy();
    await admin.query(`alter database ${half} rename to ${TEMPLATE}`);
  });
}

async function withConnection(url: string, work: (admin: DataSource) => Promise<unknown>): Promise<void> {
  const admin = await new DataSource({ type: 'postgres', url, poolSize: 2 }).initialize();
  try {
    await work(admin);
  } finally {
    await admin.destroy();
  }
}

/** As in production, but for the patience: on a busy machine a connection may be long in coming, and that fails no test. */
async function connect(url: string, entities: Entities): Promise<DataSource> {
  const options = databaseOptions({ databaseUrl: url, databasePoolSize: CONNECTIONS });
  return new DataSource({
    ...options,
    extra: { ...(options.extra as object), connectionTimeoutMillis: 60_000 },
    entities,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  }).initialize();
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
