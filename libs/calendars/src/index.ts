export { CalendarSet } from './calendar-set.js';
export { CalendarRepository } from './calendar.repository.js';
export { CalendarService } from './calendar.service.js';
export { CalendarsModule } from './calendars.module.js';
export type { HolidayDay } from './holiday-day.entity.js';
