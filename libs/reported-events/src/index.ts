export type { EventToReport, ReportableEvent, SentReport } from './reported-event.entity.js';
export { EventSubscriptionProjection } from './event-subscription.projection.js';
export { ReportedEventMessages } from './reported-event-messages.service.js';
export { ReportedEventService } from './reported-event.service.js';
export { ReportedEventsModule } from './reported-events.module.js';
