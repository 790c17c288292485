import { Module } from '@nestjs/common';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService } from './calendar.service.js';

/** Which days are worked in this county. */
@Module({
  providers: [CalendarRepository, CalendarService],
  exports: [CalendarService],
})
export class CalendarsModule {}
