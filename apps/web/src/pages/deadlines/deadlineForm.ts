import { isKeptDate, isKeptMoment } from '@app/fields';
import type { AddressPart } from '@/shared/address/unreadParts.js';
import { sentMoment } from '@/shared/format/sentMoment.js';
import type { DeadlineEvent, DeadlineQuestion, Period } from '@/shared/api/types.js';

/** The units of the law, in the order of their use. */
export const UNITS = ['working_day', 'calendar_day', 'month', 'year', 'hour', 'working_hour'] as const;
export type Unit = (typeof UNITS)[number];

export const MAX_AMOUNT = 999_999;
/** More operations than this are no computation that somebody typed. */
export const MAX_ROWS = 50;

export const OPERATIONS = ['pause', 'resume', 'exclude', 'restart', 'extend', 'switch'] as const;
export type OperationType = (typeof OPERATIONS)[number];

export interface TypedPeriod {
  /** A text that was refused stays as it was typed. */
  amount: number | string | null;
  unit: Unit;
}

/** What happened to the clock; a field that its type does not need stays as it was. */
export interface OperationRow {
  type: OperationType;
  at: string;
  to: string;
  period: TypedPeriod;
  approvedBy: string;
}

/**
 * What was typed; days as `2026-09-17`, moments of hours as `2026-09-17T09:30`, an empty field is `''`, and a text that
 * was refused stays as it was typed.
 */
export interface DeadlineForm {
  limit: TypedPeriod;
  promise: TypedPeriod;
  start: string;
  operations: OperationRow[];
  asOf: string;
  completedAt: string;
  /** What of the address belongs to no field. */
  unread: readonly AddressPart[];
}

export const EMPTY_FORM: DeadlineForm = {
  limit: { amount: null, unit: 'working_day' },
  promise: { amount: null, unit: 'working_day' },
  start: '',
  operations: [],
  asOf: '',
  completedAt: '',
  unread: [],
};

/** Hours of one kind are never mixed with days, nor with hours of the other kind. */
export function lineOf(unit: Unit): 'day' | 'hour' | 'working_hour' {
  return unit === 'hour' || unit === 'working_hour' ? unit : 'day';
}

/** Whether moments carry a time of day. */
export function isByHour({ limit }: DeadlineForm): boolean {
  return lineOf(limit.unit) !== 'day';
}

/** The units that may stand beside the unit of the limit. */
export function unitsBeside(limit: Unit): Unit[] {
  return UNITS.filter((unit) => lineOf(unit) === lineOf(limit));
}

/** The form with its moments and units made to fit the unit of its limit. */
export function fitted(form: DeadlineForm): DeadlineForm {
  const { unit } = form.limit;
  const byHour = isByHour(form);
  const period = (typed: TypedPeriod): TypedPeriod =>
    lineOf(typed.unit) === lineOf(unit) ? typed : { ...typed, unit };
  return {
    limit: form.limit,
    promise: period(form.promise),
    start: momentOf(form.start, byHour),
    operations: form.operations.map((row) => ({
      ...row,
      at: momentOf(row.at, byHour),
      to: momentOf(row.to, byHour),
      period: period(row.period),
    })),
    asOf: momentOf(form.asOf, byHour),
    completedAt: momentOf(form.completedAt, byHour),
    unread: form.unread,
  };
}

export function newRow(type: OperationType, form: DeadlineForm): OperationRow {
  return { type, at: '', to: '', period: { amount: null, unit: form.limit.unit }, approvedBy: '' };
}

/** Whether a row can be computed; who approved is asked by the server, which names the rule. */
export function isComplete(row: OperationRow): boolean {
  if (row.at === '' || (row.type === 'exclude' && row.to === '')) return false;
  return !hasPeriod(row.type) || amountOf(row.period) !== null;
}

/** The amount of a period, where it is one. */
export function amountOf({ amount }: TypedPeriod): number | null {
  return typeof amount === 'number' && amount >= 1 && amount <= MAX_AMOUNT ? amount : null;
}

/** Whether a field or the address holds a text that was refused, so that nothing can be computed without passing it over. */
export function hasRefused(form: DeadlineForm): boolean {
  const byHour = isByHour(form);
  const { limit, promise, start, asOf, completedAt, operations } = form;
  const moments = [start, asOf, completedAt, ...operations.flatMap(({ at, to }) => [at, to])];
  const periods = [limit, promise, ...operations.map(({ period }) => period)];
  return (
    form.unread.length > 0 ||
    moments.some((text) => text !== '' && !isKept(text, byHour)) ||
    periods.some((period) => period.amount !== null && amountOf(period) === null)
  );
}

export function hasPeriod(type: OperationType): boolean {
  return type === 'extend' || type === 'switch';
}

/** The unit of the limit in force after all operations, in which time is saved. */
export function unitInForce({ limit, operations }: DeadlineForm): Unit {
  const switched = operations
    .filter((row) => row.type === 'switch' && isComplete(row))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return switched?.period.unit ?? limit.unit;
}

/** The case for the server; null while the limit or the start is missing, or a field is refused. Rows that are not complete are left out. */
export function questionOf(form: DeadlineForm, today: string | undefined): DeadlineQuestion | null {
  const limit = periodOf(form.limit);
  if (limit === null || form.start === '' || hasRefused(form)) return null;
  const asOf = form.asOf === '' && !isByHour(form) ? (today ?? '') : form.asOf;
  return {
    id: 'calculator',
    limit,
    promise: periodOf(form.promise),
    start: sentMoment(form.start),
    events: form.operations.filter(isComplete).map(eventOf),
    asOf: asOf === '' ? null : sentMoment(asOf),
    completedAt: form.completedAt === '' ? null : sentMoment(form.completedAt),
  };
}

// helpers

/** Where hours begin to matter, the day is taken from the morning on. */
function momentOf(text: string, byHour: boolean): string {
  if (!isKept(text, text.includes('T'))) return text;
  if (!byHour) return text.slice(0, 10);
  return text.length > 10 ? text : `${text}T09:00`;
}

function periodOf(period: TypedPeriod): Period | null {
  const amount = amountOf(period);
  return amount === null ? null : { amount, unit: period.unit };
}

function isKept(text: string, byHour: boolean): boolean {
  return byHour ? isKeptMoment(text) : isKeptDate(text);
}

function eventOf({ type, at, to, period, approvedBy }: OperationRow): DeadlineEvent {
  const moment = sentMoment(at);
  if (type === 'exclude') return { type, from: moment, to: sentMoment(to) };
  if (type === 'extend') return { type, at: moment, by: periodOf(period), approvedBy };
  if (type === 'switch') return { type, at: moment, limit: periodOf(period) };
  return { type, at: moment };
}
