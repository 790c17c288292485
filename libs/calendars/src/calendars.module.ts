import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarYear } from './calendar-year.entity.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService } from './calendar.service.js';
import { HolidayDay } from './holiday-day.entity.js';

/** Which days are worked in this county. */
@Module({
  imports: [TypeOrmModule.forFeature([CalendarYear, HolidayDay])],
  providers: [CalendarRepository, CalendarService],
  exports: [CalendarService],
})
export class CalendarsModule {}
