import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EngineConfig, LogConfig, parseConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EngineModule, EngineService, readProcessResources } from '@app/engine';
import { createLogger } from '@app/logging';
import { FolderDeploymentService, ModelsModule, readPaperTemplates } from '@app/models';

const ENGINE_START_TIMEOUT_MS = 120_000;

@Module({ imports: [DatabaseModule.forRoot(), EngineModule, ModelsModule] })
class DeployModule {}

/** Deploys every process folder that has changed since its last deployment, each as one deployment. */
async function deploy(): Promise<void> {
  const { processesDir } = parseConfig(EngineConfig);
  const { logLevel } = parseConfig(LogConfig);
  const logger = createLogger(logLevel);
  const context = await NestFactory.createApplicationContext(DeployModule, { logger, abortOnError: false });
  try {
    const templates = await readPaperTemplates(processesDir);
    await context.get(EngineService).waitUntilReachable(ENGINE_START_TIMEOUT_MS);
    const folders = context.get(FolderDeploymentService);
    for (const folder of await readProcessResources(processesDir)) {
      const papers = templates.filter(({ processId }) => processId === folder.name);
      const outcome = await folders.deploy({ ...folder, papers }, ENGINE_START_TIMEOUT_MS);
      logger.log(`${folder.name}: ${outcome}`, 'Deploy');
    }
  } finally {
    await context.close();
  }
}

await deploy();
