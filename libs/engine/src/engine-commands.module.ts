import { Module } from '@nestjs/common';
import { EngineConfig, parseConfig } from '@app/config';
import { EngineRepairs } from './engine-repairs.service.js';
import { EngineService } from './engine.service.js';
import { UserTaskGateway } from './user-task.gateway.js';
import { ZeebeClient } from './zeebe-client.js';

/** Commands to the engine alone; needs no database. */
@Module({
  providers: [
    { provide: EngineConfig, useFactory: () => parseConfig(EngineConfig) },
    ZeebeClient,
    UserTaskGateway,
    EngineService,
    EngineRepairs,
  ],
  exports: [EngineConfig, ZeebeClient, EngineService, EngineRepairs],
})
export class EngineCommandsModule {}
