import type { FieldFault } from '@app/kernel';
import type { CalendarDifference } from './calendar-difference.js';
import type { CalendarFormat } from './calendar-file.js';
import type { NamedDay } from './named-day.js';

export type CalendarImportState = 'draft' | 'published' | 'discarded';

/** A year that an administrator uploaded; a draft until somebody publishes or discards it. */
export interface CalendarImport {
  id: string;
  year: number;
  format: CalendarFormat;
  /** The notice; empty where none was named. */
  source: string;
  note: string | null;
  days: NamedDay[];
  difference: CalendarDifference;
  warnings: FieldFault[];
  /** The revision of the calendar with which it was compared. */
  basedOn: number;
  state: CalendarImportState;
  /** Name of the person. */
  uploadedBy: string;
  uploadedAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
  /** Why a published year was replaced by it. */
  reason: string | null;
}
