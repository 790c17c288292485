import type { CalendarDifference } from './calendar-difference.js';

/** That a published year was taken back, and why; kept for ever. */
export interface CalendarRevocation {
  id: string;
  year: number;
  /** The notice that was taken back. */
  source: string;
  reason: string;
  /** What it changed among the named days of the year. */
  difference: CalendarDifference;
  /** Name of the person. */
  revokedBy: string;
  revokedAt: Date;
}
