import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { DatabaseConfig, DemonstrationConfig, EngineConfig, LogConfig, parseConfig } from '@app/config';
import { databaseOptions } from '@app/database';
import { createLogger } from '@app/logging';
import { loadProcessCode } from '@app/process-code';
import { demonstrate } from './seed.js';

/** Loads a demonstration county: `node …/load-demonstration.js <folder>`, with its password in DEMO_PASSWORD. */
async function load(folder: string): Promise<void> {
  const logger = createLogger(parseConfig(LogConfig).logLevel);
  const dataSource = await new DataSource(databaseOptions(parseConfig(DatabaseConfig))).initialize();
  try {
    const processes = await loadProcessCode(parseConfig(EngineConfig).processesDir);
    const { demoPassword: password } = parseConfig(DemonstrationConfig);
    await demonstrate(dataSource, { folder, password }, processes);
    logger.log(`Loaded the demonstration of ${folder}`, 'Demonstration');
  } finally {
    await dataSource.destroy();
  }
}

await load(process.argv[2] ?? 'demonstration');
