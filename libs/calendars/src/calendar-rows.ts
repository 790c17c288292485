import type { FieldFault } from '@app/kernel';

/** A line or entry of a file before its rules are checked; `path` says where it stands. */
export interface CalendarRow {
  readonly path: string;
  readonly date: unknown;
  readonly name: unknown;
  readonly kind: 'off' | 'work' | undefined;
}

/** What a format yields: its rows, the year and notice that it names, and what kept it from being read. */
export interface CalendarRows {
  readonly year?: unknown;
  readonly source?: string;
  readonly rows: readonly CalendarRow[];
  readonly faults: readonly FieldFault[];
}
