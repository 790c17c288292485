import type { CalendarData } from './calendar.js';
import type { DeadlineEventType } from './deadline-case.js';
import { EVENT_TYPES } from './events.js';
import { StatutoryTimeError } from './statutory-time.errors.js';

type Fields = Readonly<Record<string, unknown>>;

/** A case whose keys are known to be there; what they hold is not yet checked. */
export interface CaseShape {
  readonly id: string;
  readonly calendar: CalendarData;
  readonly limit: Fields;
  readonly promise: Fields | null;
  readonly start: unknown;
  readonly events: readonly EventShape[];
  readonly asOf: unknown;
  readonly completedAt: unknown;
}

/** An event of a known type with all its keys, or one of an unknown type (`type` is `null`). */
export interface EventShape {
  readonly type: DeadlineEventType | null;
  readonly fields: Fields;
  /** The period that the event carries: `by` of an extension, `limit` of a switch. */
  readonly period: Fields | null;
}

const NO_CALENDAR: Fields = { years: {} };

/**
 * Checks that an unknown value has the form of a case; what has a default may be absent or `null`. Throws `INVALID_CASE`. A case
 * that is computed with another calendar needs none of its own.
 */
export function shapeOf(input: unknown, needsCalendar = true): CaseShape {
  const fields = asObject(input, 'the case');
  if (typeof fields.id !== 'string') throw invalid('id is not a string');
  const calendar = needsCalendar ? asObject(fields.calendar, 'calendar') : NO_CALENDAR;
  asObject(calendar.years, 'calendar.years');
  return {
    id: fields.id,
    calendar: calendar as unknown as CalendarData,
    limit: asObject(fields.limit, 'limit'),
    promise: isPresent(fields.promise) ? asObject(fields.promise, 'promise') : null,
    start: given(fields.start, 'start'),
    events: listOf(fields.events).map(eventShape),
    asOf: fields.asOf ?? null,
    completedAt: fields.completedAt ?? null,
  };
}

// helpers

function eventShape(event: unknown): EventShape {
  const fields = asObject(event, 'an event');
  const type = EVENT_TYPES.get(fields.type) ?? null;
  if (type === null) return { type, fields, period: null };
  assertMoments(fields, type);
  return { type, fields, period: periodOf(fields, type) };
}

function assertMoments(fields: Fields, type: DeadlineEventType): void {
  if (type !== 'exclude') {
    given(fields.at, 'at', type);
    return;
  }
  given(fields.from, 'from', type);
  given(fields.to, 'to', type);
}

function periodOf(fields: Fields, type: DeadlineEventType): Fields | null {
  if (type === 'extend') return asObject(fields.by, 'by', type);
  return type === 'switch' ? asObject(fields.limit, 'limit', type) : null;
}

function listOf(events: unknown): readonly unknown[] {
  if (!isPresent(events)) return [];
  if (!Array.isArray(events)) throw invalid('events is not a list');
  return events;
}

function asObject(value: unknown, name: string, owner?: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`${named(name, owner)} is missing or not an object`);
  }
  return value as Fields;
}

/** A moment must be given; one that is `null` is given, and is no date (`INVALID_DATE`), as any other value. */
function given(value: unknown, name: string, owner?: string): unknown {
  if (value === undefined) throw invalid(`${named(name, owner)} is missing`);
  return value;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function named(name: string, owner: string | undefined): string {
  return owner === undefined ? name : `${name} of ${owner}`;
}

function invalid(message: string): StatutoryTimeError {
  return new StatutoryTimeError('INVALID_CASE', message);
}
