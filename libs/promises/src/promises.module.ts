import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { PromiseRepository } from './promise.repository.js';
import { PromiseService } from './promise.service.js';

/** What the county promises of a stage: what its model promises, and what administrators lowered. */
@Module({
  imports: [CalendarsModule],
  providers: [PromiseRepository, PromiseService],
  exports: [PromiseRepository, PromiseService],
})
export class PromisesModule {}
