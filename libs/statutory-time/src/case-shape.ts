import type { CalendarData } from './calendar.js';
import type { DeadlineEventType } from './deadline-case.js';
import { MOMENT_KEYS } from './events.js';
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
const PERIOD_KEYS: Partial<Record<DeadlineEventType, 'by' | 'limit'>> = { extend: 'by', switch: 'limit' };

/**
 * Checks that an unknown value has the form of a case; absent and `null` are the same. Throws `INVALID_CASE`. A case
 * that is computed with another calendar needs none of its own.
 */
export function shapeOf(input: unknown, needsCalendar = true): CaseShape {
  const fields = asObject(input, 'the case');
  if (typeof fields.id !== 'string') throw invalid('id is not a string');
  const calendar = needsCalendar ? asObject(fields.calendar, 'calendar') : NO_CALENDAR;
  asObject(calendar.years, 'calendar.years');
  const shape = {
    id: fields.id,
    calendar: calendar as unknown as CalendarData,
    limit: asObject(fields.limit, 'limit'),
    promise: isPresent(fields.promise) ? asObject(fields.promise, 'promise') : null,
    start: present(fields.start, 'start'),
    asOf: fields.asOf ?? null,
    completedAt: fields.completedAt ?? null,
  };
  return { ...shape, events: listOf(fields.events).map(eventShape) };
}

// helpers

function eventShape(event: unknown): EventShape {
  const fields = asObject(event, 'an event');
  const type = isEventType(fields.type) ? fields.type : null;
  if (type === null) return { type, fields, period: null };
  for (const key of MOMENT_KEYS[type]) present(fields[key], `${key} of ${type}`);
  const periodKey = PERIOD_KEYS[type];
  const period = periodKey === undefined ? null : asObject(fields[periodKey], `${periodKey} of ${type}`);
  return { type, fields, period };
}

function isEventType(type: unknown): type is DeadlineEventType {
  return typeof type === 'string' && Object.hasOwn(MOMENT_KEYS, type);
}

function listOf(events: unknown): readonly unknown[] {
  if (!isPresent(events)) return [];
  if (!Array.isArray(events)) throw invalid('events is not a list');
  return events;
}

function asObject(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`${name} is missing or not an object`);
  }
  return value as Fields;
}

function present(value: unknown, name: string): unknown {
  if (!isPresent(value)) throw invalid(`${name} is missing`);
  return value;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function invalid(message: string): StatutoryTimeError {
  return new StatutoryTimeError('INVALID_CASE', message);
}
