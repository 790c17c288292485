import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { DatabaseConfig, LogConfig, parseConfig } from '@app/config';
import { databaseOptions } from '@app/database';
import { createLogger } from '@app/logging';
import { MIGRATIONS } from '@app/migrations';
import { seed } from './seed.js';

const MIGRATION_LOCK = 7_305_010;

/** Brings the tables up to date, one process at a time, and writes the data that every system needs. */
async function migrate(): Promise<void> {
  const logger = createLogger(parseConfig(LogConfig).logLevel);
  const dataSource = await new DataSource({
    ...databaseOptions(parseConfig(DatabaseConfig)),
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  }).initialize();
  try {
    const applied = await alone(dataSource, () => dataSource.runMigrations());
    logger.log(
      applied.length === 0 ? 'The tables are up to date' : `Ran ${applied.length} migrations`,
      'Migrate',
    );
    await seed(dataSource);
    logger.log('Seeded the calendars', 'Migrate');
  } finally {
    await dataSource.destroy();
  }
}

/** Holds a lock of the session meanwhile: two processes must not migrate at once. */
async function alone<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const session = dataSource.createQueryRunner();
  try {
    await session.query(`select pg_advisory_lock($1)`, [MIGRATION_LOCK]);
    return await work();
  } finally {
    await session.query(`select pg_advisory_unlock($1)`, [MIGRATION_LOCK]);
    await session.release();
  }
}

await migrate();
