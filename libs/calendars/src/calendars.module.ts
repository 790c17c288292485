import { Module } from '@nestjs/common';
import { CalendarImportRepository } from './calendar-import.repository.js';
import { CalendarImportService } from './calendar-import.service.js';
import { CalendarRepository } from './calendar.repository.js';
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
    OverlayDayRepository,
    OverlayDayService,
  ],
  exports: [CalendarService, CalendarImportService, OverlayDayService],
})
export class CalendarsModule {}
