import { Module } from '@nestjs/common';
import { CalendarImportRepository } from './calendar-import.repository.js';
import { CalendarImportService } from './calendar-import.service.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarRevocationRepository } from './calendar-revocation.repository.js';
import { CalendarRevocationService } from './calendar-revocation.service.js';
import { CalendarService } from './calendar.service.js';
import { OverlayDayRepository } from './overlay-day.repository.js';
import { OverlayDayService } from './overlay-day.service.js';

/** Which days are worked in this county. */
@Module({
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
