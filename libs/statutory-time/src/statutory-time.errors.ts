/** The closed list of codes of a faulty case, in the order in which they are checked. */
export const DEADLINE_ERROR_CODES = [
  'INVALID_CASE',
  'INVALID_CALENDAR',
  'UNKNOWN_UNIT',
  'INVALID_AMOUNT',
  'UNKNOWN_EVENT',
  'INVALID_DATE',
  'MIXED_HOURS',
  'TIME_REQUIRED',
  'EVENT_BEFORE_START',
  'END_BEFORE_START',
  'EXTENSION_WITHOUT_APPROVER',
  'PAUSE_OVERLAP',
  'RESUME_WITHOUT_PAUSE',
  'EVENT_AFTER_DUE',
  'COMPLETED_BEFORE_START',
] as const;

export type DeadlineErrorCode = (typeof DEADLINE_ERROR_CODES)[number];

/** A period, date, calendar or case that the rules of time cannot accept; `code` says which rule. */
export class StatutoryTimeError extends Error {
  override readonly name = 'StatutoryTimeError';

  constructor(
    readonly code: DeadlineErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Shows a value of unknown form in a message; objects are only named, because turning them into text can throw. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}
