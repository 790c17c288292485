import 'reflect-metadata';
import { parseArgs } from 'node:util';
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

/** Builds the projected tables again from the stored records, beside running workers; one of this program that was broken off goes on. */
async function replay(fromStart: boolean): Promise<void> {
  const logger = createLogger(parseConfig(LogConfig).logLevel);
  const context = await NestFactory.createApplicationContext(ReplayAllModule, {
    logger,
    abortOnError: false,
  });
  try {
    await context.get(ReplayService).replayAll({ fromStart });
  } finally {
    await context.close();
  }
}

const { values } = parseArgs({ options: { 'from-start': { type: 'boolean', default: false } } });
await replay(values['from-start']);
