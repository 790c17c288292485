import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarImportEntity } from './calendar-import.entity.js';
import { CalendarImportRepository } from './calendar-import.repository.js';
import { CalendarImportService } from './calendar-import.service.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarRevocationEntity } from './calendar-revocation.entity.js';
import { CalendarRevocationRepository } from './calendar-revocation.repository.js';
import { CalendarRevocationService } from './calendar-revocation.service.js';
import { CalendarService } from './calendar.service.js';
import { OverlayDayEntity } from './overlay-day.entity.js';
import { OverlayDayRepository } from './overlay-day.repository.js';
import { OverlayDayService } from './overlay-day.service.js';

/** Which days are worked in this county. */
@Module({
  imports: [TypeOrmModule.forFeature([CalendarImportEntity, CalendarRevocationEntity, OverlayDayEntity])],
  providers: [
    CalendarRepository,
    CalendarService,
    CalendarImportRepository,
    CalendarImportService,
    CalendarRevocationRepository,
    CalendarRevocationService,
    OverlayDayRepository,
    OverlayDayService,
  ],
  exports: [CalendarService, CalendarImportService, CalendarRevocationService, OverlayDayService],
})
export class CalendarsModule {}
