import { describe, expect, it } from 'vitest';
import { addressOf, formOf } from './deadlineAddress.js';
import { EXAMPLES } from './deadlineExamples.js';
import { faultPlace } from './deadlineFault.js';
import {
  type DeadlineForm,
  EMPTY_FORM,
  fitted,
  newRow,
  type OperationRow,
  type OperationType,
  questionOf,
  unitInForce,
} from './deadlineForm.js';

const row = (type: OperationType, parts: Partial<OperationRow> = {}): OperationRow => ({
  ...newRow(type, EMPTY_FORM),
  ...parts,
});

const aForm = (parts: Partial<DeadlineForm> = {}): DeadlineForm => ({
  ...EMPTY_FORM,
  limit: { amount: 15, unit: 'calendar_day' },
  start: '2026-09-17',
  ...parts,
});

const ALL_ROWS = [
  row('pause', { at: '2026-09-18' }),
  row('resume', { at: '2026-09-21' }),
  row('exclude', { at: '2026-09-22', to: '2026-09-23' }),
  row('restart', { at: '2026-09-24' }),
  row('extend', {
    at: '2026-09-28',
    period: { amount: 5, unit: 'calendar_day' },
    approvedBy: '示例-A. 院长',
  }),
  row('switch', { at: '2026-09-29', period: { amount: 3, unit: 'month' } }),
];

describe('the address of a computation', () => {
  it.each(EXAMPLES.map((example) => [example.code, example.form] as const))('keeps %s', (_, form) => {
    expect(formOf(new URLSearchParams(addressOf(form).toString()))).toEqual(form);
  });

  it('keeps every operation, and what is not complete yet', () => {
    const form = aForm({
      operations: [...ALL_ROWS, row('exclude', { at: '2026-10-12' }), row('extend', { approvedBy: '示例' })],
      promise: { amount: null, unit: 'month' },
      asOf: '2026-10-01',
      completedAt: '2026-10-02',
    });
    expect(formOf(new URLSearchParams(addressOf(form).toString()))).toEqual(form);
  });

  it('is empty for an empty form', () => {
    expect(addressOf(EMPTY_FORM).toString()).toBe('');
    expect(formOf(new URLSearchParams())).toEqual(EMPTY_FORM);
  });

  it('reads well', () => {
    const form = aForm({ operations: [row('pause', { at: '2026-09-18' })] });
    expect(addressOf(form).toString()).toBe('limit=15-calendar_day&start=2026-09-17&op=pause.2026-09-18');
  });

  it.each([
    ['a unit that is not known', 'limit=15-moons', EMPTY_FORM],
    ['a day that does not exist', 'start=2026-02-30', EMPTY_FORM],
    [
      'an hour that does not exist',
      'limit=-hour&start=2026-02-03T25:00',
      fitted({ ...EMPTY_FORM, limit: { amount: null, unit: 'hour' } }),
    ],
    ['a number that is none', 'limit=0-working_day', EMPTY_FORM],
    ['an operation that is not known', 'op=forget.2026-09-18', EMPTY_FORM],
  ])('leaves %s empty', (_, address, form) => {
    expect(formOf(new URLSearchParams(address))).toEqual(form);
  });

  it('gives a day its time where hours are counted, and takes it away where days are', () => {
    const hours = formOf(new URLSearchParams('limit=24-hour&start=2026-09-17&promise=3-month'));
    expect(hours.start).toBe('2026-09-17T09:00');
    expect(hours.promise.unit).toBe('hour');
    expect(fitted({ ...hours, limit: { amount: 2, unit: 'month' } }).start).toBe('2026-09-17');
  });
});

describe('the case of a form', () => {
  it('is none while the limit or the start is missing', () => {
    expect(questionOf(aForm({ start: '' }), '2026-10-01')).toBeNull();
    expect(questionOf(aForm({ limit: EMPTY_FORM.limit }), '2026-10-01')).toBeNull();
  });

  it.each([
    ['a start', aForm({ start: '2026-02-30' })],
    ['a day of today', aForm({ asOf: '昨天' })],
    ['a limit', aForm({ limit: { amount: '12.5', unit: 'month' } })],
    ['a promise of nothing', aForm({ promise: { amount: 0, unit: 'month' } })],
    ['the day of an operation', aForm({ operations: [row('pause', { at: '11-20' })] })],
  ])('is none while %s is refused, which stays as it was typed', (_, form) => {
    expect(questionOf(form, '2026-10-01')).toBeNull();
    expect(fitted(form)).toEqual(form);
  });

  it('asks about today, and leaves out what is not complete', () => {
    const question = questionOf(
      aForm({ operations: [row('pause'), row('exclude', { at: '2026-09-20' })] }),
      '2026-10-01',
    );
    expect(question).toMatchObject({ promise: null, asOf: '2026-10-01', completedAt: null, events: [] });
  });

  it('carries each operation with what belongs to it', () => {
    expect(questionOf(aForm({ operations: ALL_ROWS }), '2026-10-01')?.events).toEqual([
      { type: 'pause', at: '2026-09-18' },
      { type: 'resume', at: '2026-09-21' },
      { type: 'exclude', from: '2026-09-22', to: '2026-09-23' },
      { type: 'restart', at: '2026-09-24' },
      {
        type: 'extend',
        at: '2026-09-28',
        by: { amount: 5, unit: 'calendar_day' },
        approvedBy: '示例-A. 院长',
      },
      { type: 'switch', at: '2026-09-29', limit: { amount: 3, unit: 'month' } },
    ]);
  });

  it('sends moments of hours in Chinese time, and no day for today', () => {
    const form = aForm({ limit: { amount: 24, unit: 'hour' }, start: '2026-11-20T09:30' });
    expect(questionOf(form, '2026-11-20')).toMatchObject({ start: '2026-11-20T09:30:00+08:00', asOf: null });
  });

  it('saves time in the unit of the limit in force', () => {
    expect(unitInForce(aForm())).toBe('calendar_day');
    expect(unitInForce(aForm({ operations: ALL_ROWS }))).toBe('month');
  });
});

describe('the field of an error', () => {
  const placeOf = (code: string, ...operations: OperationRow[]) => faultPlace(code, aForm({ operations }));
  const pause = (at: string) => row('pause', { at });
  const resume = (at: string) => row('resume', { at });
  const extend = (at: string, approvedBy: string) =>
    row('extend', { at, approvedBy, period: { amount: 1, unit: 'calendar_day' } });

  it.each([
    ['EVENT_BEFORE_START', [pause('2026-09-20'), resume('2026-09-16')], 'operations.1.at'],
    ['END_BEFORE_START', [row('exclude', { at: '2026-09-20', to: '2026-09-19' })], 'operations.0.to'],
    [
      'EXTENSION_WITHOUT_APPROVER',
      [extend('2026-09-20', 'x'), extend('2026-09-20', ' ')],
      'operations.1.approvedBy',
    ],
    ['PAUSE_OVERLAP', [pause('2026-09-22'), pause('2026-09-20')], 'operations.0.at'],
    ['RESUME_WITHOUT_PAUSE', [pause('2026-09-22'), resume('2026-09-20')], 'operations.1.at'],
    ['EVENT_AFTER_DUE', [extend('2026-10-20', 'x'), extend('2026-09-20', 'x')], 'operations.0.at'],
    [
      'MIXED_HOURS',
      [row('switch', { at: '2026-09-20', period: { amount: 1, unit: 'hour' } })],
      'operations.0.period',
    ],
    ['COMPLETED_BEFORE_START', [], 'completedAt'],
    ['INVALID_AMOUNT', [], 'limit'],
    ['INVALID_DATE', [], 'start'],
    ['TIME_REQUIRED', [], 'start'],
    ['INVALID_CALENDAR', [], null],
    ['INVALID_CASE', [], null],
  ])('%s', (code, operations, place) => {
    expect(placeOf(code, ...operations)).toBe(place);
  });

  it('passes over rows that were not sent', () => {
    expect(placeOf('RESUME_WITHOUT_PAUSE', row('pause'), resume('2026-09-20'))).toBe('operations.1.at');
  });
});
