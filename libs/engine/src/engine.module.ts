import { Global, Module } from '@nestjs/common';
import { EngineConfig, parseConfig } from '@app/config';
import { Clock } from '@app/kernel';
import { BrokerClock } from './broker-clock.js';
import { EngineClockRepository } from './engine-clock.repository.js';
import { EngineClock } from './engine.clock.js';
import { EngineService } from './engine.service.js';
import { UserTaskGateway } from './user-task.gateway.js';
import { ZeebeClient } from './zeebe-client.js';

/** Commands to the engine and the Clock of the system, for every feature of an application. */
@Global()
@Module({
  providers: [
    { provide: EngineConfig, useFactory: () => parseConfig(EngineConfig) },
    ZeebeClient,
    UserTaskGateway,
    EngineService,
    BrokerClock,
    EngineClockRepository,
    EngineClock,
    { provide: Clock, useExisting: EngineClock },
  ],
  exports: [EngineConfig, ZeebeClient, EngineService, EngineClock, Clock],
})
export class EngineModule {}
