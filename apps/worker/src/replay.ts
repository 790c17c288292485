import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LogConfig, parseConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EngineModule } from '@app/engine';
import { EngineRecordsModule, ReplayModule, ReplayService } from '@app/engine-records';
import { createLogger } from '@app/logging';
import { FEATURES } from './features.js';

@Module({
  imports: [DatabaseModule.forRoot(), EngineModule, EngineRecordsModule, ReplayModule, ...FEATURES],
})
class ReplayAllModule {}

/** Builds the projected tables again from the stored records, beside running workers; one that was broken off goes on. */
async function replay(): Promise<void> {
  const logger = createLogger(parseConfig(LogConfig).logLevel);
  const context = await NestFactory.createApplicationContext(ReplayAllModule, {
    logger,
    abortOnError: false,
  });
  try {
    await context.get(ReplayService).replayAll();
  } finally {
    await context.close();
  }
}

await replay();
