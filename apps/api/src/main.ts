import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiConfig, ConfigError, DatabaseConfig, EngineConfig, parseConfig } from '@app/config';
import { createLogger } from '@app/logging';
import { loadProcessCode } from '@app/process-code';
import { configureApplication } from './api.application.js';
import { ApiModule } from './api.module.js';

try {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const processes = await loadProcessCode(parseConfig(EngineConfig).processesDir);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(processes), {
    abortOnError: false,
    bodyParser: false,
    logger,
  });
  configureApplication(app, config);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  logger.log(`Listening on ${await app.getUrl()}`, 'Api');
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

/** Every fault of every concern at once, so that nobody repairs the environment one start at a time. */
function readConfig(): ApiConfig {
  const faults: string[] = [];
  for (const concern of [ApiConfig, DatabaseConfig, EngineConfig]) {
    try {
      parseConfig<object>(concern);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return parseConfig(ApiConfig);
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if ((error as { code?: unknown }).code === 'EADDRINUSE') {
    return 'The port of the api is taken: stop the other program, or set PORT to a free one.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
