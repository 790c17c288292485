import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger } from '@app/logging';
import { loadProcessCode } from '@app/process-code';
import type { WorkerEnvironment } from './environment.js';
import { parseWorkerRoles } from './worker-roles.js';
import { WorkerModule } from './worker.module.js';

/** After this the process ends even if a job or a connection does not. */
const SHUTDOWN_TIMEOUT_MS = 9500;

/** Starts the worker with the roles of its environment; it stops on SIGTERM and SIGINT. */
export async function startWorker({ worker, engine }: WorkerEnvironment): Promise<INestApplication> {
  const logger = createLogger(worker.logLevel);
  const processes = await loadProcessCode(engine.processesDir);
  const application = await NestFactory.create(
    WorkerModule.forRoles(parseWorkerRoles(worker.workerRoles), worker, processes),
    { logger, abortOnError: false },
  );
  application.enableShutdownHooks();
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref());
  }
  await application.listen(worker.workerPort, worker.workerHost);
  logger.log(`Worker with ${worker.workerRoles} on ${worker.workerHost}:${worker.workerPort}`, 'Worker');
  return application;
}
