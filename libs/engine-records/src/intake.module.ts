import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { WorkerConfig, parseConfig } from '@app/config';
import { IntakeServer } from './intake-server.js';
import { IntakeService } from './intake.service.js';
import { IntakeStatus } from './intake-status.js';
import { ReplayModule } from './replay.module.js';
import { RepeatedRecords } from './repeated-records.service.js';
import { RetentionService } from './retention.service.js';

/** Takes the engine's records over HTTP and runs every @Projection of the application on them. */
@Global()
@Module({
  imports: [DiscoveryModule, ReplayModule],
  providers: [
    { provide: WorkerConfig, useFactory: () => parseConfig(WorkerConfig) },
    IntakeStatus,
    RepeatedRecords,
    IntakeService,
    IntakeServer,
    RetentionService,
  ],
  exports: [IntakeStatus, IntakeService, ReplayModule],
})
export class IntakeModule {}
