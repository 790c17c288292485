export type { CalendarChange } from './calendar-change.entity.js';
export { CalendarPublicationModule } from './calendar-publication.module.js';
export { CalendarPublicationService } from './calendar-publication.service.js';
export type {
  CalendarImportSummary,
  CalendarImportView,
  OverlayPreview,
  OverlayResult,
} from './calendar-publication.service.js';
