import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EngineConfig, LogConfig, parseConfig } from '@app/config';
import { EngineCommandsModule, EngineService, readProcessResources } from '@app/engine';
import { createLogger } from '@app/logging';

const ENGINE_START_TIMEOUT_MS = 120_000;

@Module({ imports: [EngineCommandsModule] })
class DeployModule {}

/** Deploys every process folder, each as one deployment; what the engine already has keeps its version. */
async function deploy(): Promise<void> {
  const { processesDir } = parseConfig(EngineConfig);
  const { logLevel } = parseConfig(LogConfig);
  const logger = createLogger(logLevel);
  const context = await NestFactory.createApplicationContext(DeployModule, { logger, abortOnError: false });
  try {
    const engine = context.get(EngineService);
    await engine.waitUntilReachable(ENGINE_START_TIMEOUT_MS);
    for (const { name, resources } of await readProcessResources(processesDir)) {
      const { processes, decisions, forms } = await engine.deploy(resources);
      const versions = processes.map(({ processId, version }) => `${processId} v${version}`).join(', ');
      logger.log(`${name}: ${versions}, ${decisions.length} decisions, ${forms.length} forms`, 'Deploy');
    }
  } finally {
    await context.close();
  }
}

await deploy();
