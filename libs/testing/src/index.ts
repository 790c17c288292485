export { createTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { withHearingInHours, withMediationInHours } from './model-in-hours.js';
export { StandingClock } from './standing-clock.js';
