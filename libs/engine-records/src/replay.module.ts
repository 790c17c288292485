import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MessageProjection } from './message.projection.js';
import { ProjectionRegistry } from './projection-registry.js';
import { RecordDispatcher } from './record-dispatcher.js';
import { RecordPartitions } from './record-partitions.js';
import { RecordRepository } from './record.repository.js';
import { ReplayService } from './replay.service.js';

/** The projections of the application and their replay, without an intake. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    MessageProjection,
    ProjectionRegistry,
    RecordDispatcher,
    RecordRepository,
    RecordPartitions,
    ReplayService,
  ],
  exports: [ProjectionRegistry, RecordDispatcher, RecordRepository, RecordPartitions, ReplayService],
})
export class ReplayModule {}
