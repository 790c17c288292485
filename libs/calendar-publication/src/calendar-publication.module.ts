import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { StagesModule } from '@app/stages';
import { CalendarChangeRepository } from './calendar-change.repository.js';
import { CalendarPublicationService } from './calendar-publication.service.js';

/** A change of the calendar, together with the dates of the stages that it moves. */
@Module({
  imports: [CalendarsModule, StagesModule],
  providers: [CalendarChangeRepository, CalendarPublicationService],
  exports: [CalendarPublicationService],
})
export class CalendarPublicationModule {}
