import { type AddressPart, unreadParts } from '@/shared/address/unreadParts.js';
import { valueOfText } from '@/shared/components/entryKinds.js';
import {
  type DeadlineForm,
  EMPTY_FORM,
  hasPeriod,
  lineOf,
  MAX_ROWS,
  OPERATIONS,
  type OperationRow,
  type TypedPeriod,
  type Unit,
  UNITS,
} from './deadlineForm.js';

const NAMES = { limit: 'any', promise: 'any', start: 'any', asof: 'any', done: 'any' } as const;

/**
 * The computation as an address: `limit=15-calendar_day&start=2026-09-17&op=extend.2026-09-20.5-calendar_day.张三`.
 * What is not complete yet or was refused stands there too, so that a reload keeps it.
 */
export function addressOf(form: DeadlineForm): URLSearchParams {
  const search = new URLSearchParams();
  const put = (name: string, text: string) => {
    if (text !== '') search.set(name, text);
  };
  put('limit', periodText(form.limit, EMPTY_FORM.limit));
  put('promise', periodText(form.promise, EMPTY_FORM.promise));
  put('start', form.start);
  for (const row of form.operations) search.append('op', rowText(row));
  put('asof', form.asOf);
  put('done', form.completedAt);
  for (const [name, value] of form.unread) search.append(name, value);
  return search;
}

/**
 * Reads an address as its fields read what is typed: what a field refuses stays in it as it was sent, and what belongs
 * to no field is told. Nothing is left out or made to fit, because the rest would be another computation.
 */
export function formOf(search: URLSearchParams): DeadlineForm {
  const text = (name: string) => search.get(name) ?? '';
  const limit = periodIn(text('limit'), EMPTY_FORM.limit.unit);
  const around = limit.unit;
  const rows = rowsIn(search.getAll('op'), around);
  const others = new URLSearchParams([...search].filter(([name]) => name !== 'op'));
  return {
    limit,
    promise: periodIn(text('promise'), unitBeside(around), around),
    start: momentIn(text('start'), around),
    operations: rows.read,
    asOf: momentIn(text('asof'), around),
    completedAt: momentIn(text('done'), around),
    unread: [...unreadParts(others, NAMES), ...rows.unread],
  };
}

// helpers

function periodText(period: TypedPeriod, unset?: TypedPeriod): string {
  const { amount, unit } = period;
  return amount === null && unit === unset?.unit ? '' : `${amount ?? ''}-${unit}`;
}

/** A period whose unit is not known, or does not fit the limit, stands in its field as a text that is no number. */
function periodIn(text: string, unset: Unit, around?: Unit): TypedPeriod {
  if (text === '') return { amount: null, unit: unset };
  const at = text.lastIndexOf('-');
  const unit = UNITS.find((one) => one === text.slice(at + 1));
  const amount = at < 0 ? text : text.slice(0, at);
  if (unit === undefined) return { amount: text, unit: unset };
  if (around === undefined || lineOf(unit) === lineOf(around))
    return { amount: valueOfText('integer', amount), unit };
  return { amount: amount === '' ? null : text, unit: unset };
}

/** The unit of a period that nobody has set. */
function unitBeside(limit: Unit): Unit {
  return lineOf(limit) === 'day' ? EMPTY_FORM.promise.unit : limit;
}

/** A name may hold dots, so it comes last. */
function rowText({ type, at, to, period, approvedBy }: OperationRow): string {
  return [
    type,
    escaped(at),
    ...(type === 'exclude' ? [escaped(to)] : []),
    ...(hasPeriod(type) ? [escaped(periodText(period))] : []),
    ...(type === 'extend' ? [approvedBy] : []),
  ].join('.');
}

/** What was refused may hold dots, too. */
function escaped(text: string): string {
  return text.replace(/[%.]/g, (mark) => (mark === '%' ? '%25' : '%2E'));
}

function unescaped(text: string): string {
  return text.replace(/%2E/gi, '.').replaceAll('%25', '%');
}

function rowsIn(texts: readonly string[], limit: Unit): { read: OperationRow[]; unread: AddressPart[] } {
  const read: OperationRow[] = [];
  const unread: AddressPart[] = [];
  for (const text of texts) {
    const row = read.length < MAX_ROWS ? rowIn(text, limit) : undefined;
    if (row === undefined) unread.push(['op', text]);
    else read.push(row);
  }
  return { read, unread };
}

function rowIn(text: string, limit: Unit): OperationRow | undefined {
  const [name, at = '', third = '', ...rest] = text.split('.');
  const type = OPERATIONS.find((one) => one === name);
  if (type === undefined || (third !== '' && !hasThird(type)) || (rest.length > 0 && type !== 'extend'))
    return undefined;
  return {
    type,
    at: momentIn(unescaped(at), limit),
    to: type === 'exclude' ? momentIn(unescaped(third), limit) : '',
    period: periodIn(hasPeriod(type) ? unescaped(third) : '', unitBeside(limit), limit),
    approvedBy: rest.join('.'),
  };
}

function hasThird(type: OperationRow['type']): boolean {
  return type === 'exclude' || hasPeriod(type);
}

function momentIn(text: string, limit: Unit): string {
  return String(valueOfText(lineOf(limit) === 'day' ? 'date' : 'moment', text) ?? '');
}
