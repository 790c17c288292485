import {
  amountOf,
  type DeadlineForm,
  EMPTY_FORM,
  fitted,
  hasPeriod,
  OPERATIONS,
  type OperationRow,
  type OperationType,
  type TypedPeriod,
  type Unit,
  UNITS,
} from './deadlineForm.js';

/** More rows than this are no computation that somebody typed. */
const MAX_ROWS = 50;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/;

/**
 * The computation as an address: `limit=15-calendar_day&start=2026-09-17&op=extend.2026-09-20.5-calendar_day.张三`.
 * What is not complete yet stands there too, so that a reload keeps it.
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
  return search;
}

/** Reads an address; what cannot be read is empty. */
export function formOf(search: URLSearchParams): DeadlineForm {
  const moment = (name: string) => momentIn(search.get(name) ?? '');
  return fitted({
    limit: periodIn(search.get('limit') ?? '', EMPTY_FORM.limit),
    promise: periodIn(search.get('promise') ?? '', EMPTY_FORM.promise),
    start: moment('start'),
    operations: search.getAll('op').slice(0, MAX_ROWS).flatMap(rowIn),
    asOf: moment('asof'),
    completedAt: moment('done'),
  });
}

// helpers

function periodText(period: TypedPeriod, unset?: TypedPeriod): string {
  const { unit } = period;
  const amount = amountOf(period);
  return amount === null && unit === unset?.unit ? '' : `${amount ?? ''}-${unit}`;
}

function periodIn(text: string, unset: TypedPeriod): TypedPeriod {
  const [amount = '', unit] = text.split('-');
  const known = UNITS.find((one) => one === unit);
  if (known === undefined) return unset;
  return { amount: /^[1-9]\d{0,5}$/.test(amount) ? Number(amount) : null, unit: known };
}

/** A name may hold dots, so it comes last. */
function rowText({ type, at, to, period, approvedBy }: OperationRow): string {
  return [
    type,
    at,
    ...(type === 'exclude' ? [to] : []),
    ...(hasPeriod(type) ? [periodText(period)] : []),
    ...(type === 'extend' ? [approvedBy] : []),
  ].join('.');
}

function rowIn(text: string): OperationRow[] {
  const [name, at = '', third = '', ...rest] = text.split('.');
  const type = OPERATIONS.find((one) => one === name);
  if (type === undefined) return [];
  return [
    {
      type,
      at: momentIn(at),
      to: type === 'exclude' ? momentIn(third) : '',
      period: rowPeriod(type, third),
      approvedBy: type === 'extend' ? rest.join('.') : '',
    },
  ];
}

function rowPeriod(type: OperationType, text: string): TypedPeriod {
  const unset: TypedPeriod = { amount: null, unit: 'working_day' satisfies Unit };
  return hasPeriod(type) ? periodIn(text, unset) : unset;
}

/** A date that does not exist would stand in the address, and in no field. */
function momentIn(text: string): string {
  if (!MOMENT.test(text)) return '';
  const day = text.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? text : '';
}
