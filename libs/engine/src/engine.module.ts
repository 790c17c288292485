import { Global, Module } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { BrokerClock } from './broker-clock.js';
import { EngineClockRepository } from './engine-clock.repository.js';
import { EngineClock } from './engine.clock.js';
import { EngineCommandsModule } from './engine-commands.module.js';

/** Commands to the engine and the Clock of the system, for every feature of an application. */
@Global()
@Module({
  imports: [EngineCommandsModule],
  providers: [BrokerClock, EngineClockRepository, EngineClock, { provide: Clock, useExisting: EngineClock }],
  exports: [EngineCommandsModule, EngineClock, Clock],
})
export class EngineModule {}
