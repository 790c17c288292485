import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '@app/calendars';
import { PromiseSettingEntity } from './promise.entity.js';
import { PromiseRepository } from './promise.repository.js';
import { PromiseService } from './promise.service.js';

/** What the county promises of a stage: what its model promises, and what administrators lowered. */
@Module({
  imports: [TypeOrmModule.forFeature([PromiseSettingEntity]), CalendarsModule],
  providers: [PromiseRepository, PromiseService],
  exports: [PromiseRepository, PromiseService],
})
export class PromisesModule {}
