import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarService } from '@app/calendars';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CalendarYearDaysDto, CalendarYearDto } from './calendar.dto.js';

/** Which days are worked. */
@ApiTags('calendars')
@Controller('api/calendars')
@Authenticated()
export class CalendarsController {
  constructor(private readonly calendars: CalendarService) {}

  /** The years that the calendar knows, in their order. */
  @Get()
  years(): Promise<CalendarYearDto[]> {
    return this.calendars.years();
  }

  /** A year with the days that are named. */
  @Get(':year')
  @Fails('CALENDAR_NOT_FOUND')
  year(@Param('year') year: string): Promise<CalendarYearDaysDto> {
    return this.calendars.year(year);
  }
}
