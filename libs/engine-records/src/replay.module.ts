import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadRecordRepository } from './dead-record.repository.js';
import { LogPlacesRepository } from './log-places.repository.js';
import { MessageProjection } from './message.projection.js';
import { OwedRebuildRepository } from './owed-rebuild.repository.js';
import { ProjectionRegistry } from './projection-registry.js';
import { RebuildService } from './rebuild.service.js';
import { RecordDispatcher } from './record-dispatcher.js';
import { RecordPartitions } from './record-partitions.js';
import { RecordRepository } from './record.repository.js';
import { ReplayRepository } from './replay.repository.js';
import { ReplayService } from './replay.service.js';

const PROVIDERS = [
  MessageProjection,
  ProjectionRegistry,
  RecordDispatcher,
  RecordRepository,
  DeadRecordRepository,
  LogPlacesRepository,
  OwedRebuildRepository,
  RecordPartitions,
  RebuildService,
  ReplayRepository,
  ReplayService,
];

/** The projections of the application and their replay, without an intake. */
@Module({ imports: [DiscoveryModule], providers: PROVIDERS, exports: PROVIDERS })
export class ReplayModule {}
