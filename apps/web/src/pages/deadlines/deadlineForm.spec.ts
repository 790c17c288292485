import { describe, expect, it } from 'vitest';
import { addressOf, formOf } from './deadlineAddress.js';
import { EXAMPLES } from './deadlineExamples.js';
import { faultPlace } from './deadlineFault.js';
import {
  type DeadlineForm,
  EMPTY_FORM,
  fitted,
  hasRefused,
  MAX_ROWS,
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

  it.each<[string, string, Partial<DeadlineForm>]>([
    ['a unit that is not known', 'limit=15-moons', { limit: { amount: '15-moons', unit: 'working_day' } }],
    ['a number that is none', 'limit=1e1-month', { limit: { amount: '1e1', unit: 'month' } }],
    ['no number', 'limit=0-month', { limit: { amount: 0, unit: 'month' } }],
    [
      'a unit that is not of the limit',
      'promise=3-hour',
      { promise: { amount: '3-hour', unit: 'working_day' } },
    ],
    ['a day that does not exist', 'start=2026-02-30', { start: '2026-02-30' }],
    ['a time where days are counted', 'start=2026-02-03T09:30', { start: '2026-02-03T09:30' }],
    ['a day without its year', 'asof=02-03&done=banana', { asOf: '02-03', completedAt: 'banana' }],
  ])('keeps %s where it is refused, and computes nothing', (_, address, part) => {
    const alone = formOf(new URLSearchParams(address));

    expect(alone).toEqual({ ...EMPTY_FORM, ...part });
    expect(formOf(new URLSearchParams(addressOf(alone).toString()))).toEqual(alone);
    expect(hasRefused(alone)).toBe(true);
    expect(questionOf({ ...aForm(), ...part }, '2026-10-01')).toBeNull();
  });

  it.each([
    ['an operation that is not known', 'op=forget.2026-09-18', [['op', 'forget.2026-09-18']]],
    [
      'more of an operation than it has',
      'op=pause.2026-09-18.2026-09-20',
      [['op', 'pause.2026-09-18.2026-09-20']],
    ],
    ['a name that is not known', 'promis=3-working_day', [['promis', '3-working_day']]],
    ['a second start', 'start=2026-09-18', [['start', '2026-09-18']]],
  ])('tells of %s, and computes nothing', (_, address, unread) => {
    const form = formOf(new URLSearchParams(`limit=5-working_day&start=2026-09-17&${address}`));

    expect(form.unread).toEqual(unread);
    expect(questionOf(form, '2026-10-01')).toBeNull();
    expect(formOf(new URLSearchParams(addressOf(form).toString()))).toEqual(form);
    expect(questionOf({ ...form, unread: [] }, '2026-10-01')).not.toBeNull();
  });

  it('cuts no operation: what is beyond the most that a form holds is told', () => {
    const search = new URLSearchParams('limit=5-working_day&start=2026-09-17');
    for (let n = 0; n < MAX_ROWS + 2; n += 1) search.append('op', 'exclude.2026-09-18.2026-09-18');

    const form = formOf(search);

    expect(form.operations).toHaveLength(MAX_ROWS);
    expect(form.unread).toHaveLength(2);
    expect(questionOf(form, '2026-10-01')).toBeNull();
  });

  it('reads as the fields do', () => {
    const form = formOf(new URLSearchParams('limit=1,000-month&start=20260917&op=pause.2026年9月18日'));
    expect(form).toEqual(
      aForm({
        limit: { amount: 1000, unit: 'month' },
        operations: [row('pause', { at: '2026-09-18' })],
      }),
    );
  });

  it('keeps what was refused in an operation, dots too', () => {
    const form = aForm({ operations: [row('extend', { at: '9.18', approvedBy: '示例 100%. 2E' })] });
    expect(formOf(new URLSearchParams(addressOf(form).toString()))).toEqual(form);
  });

  it('asks for the time of a day where hours are counted', () => {
    const form = formOf(new URLSearchParams('limit=24-hour&start=2026-09-17&promise=3-month'));
    expect(form.start).toBe('2026-09-17');
    expect(form.promise).toEqual({ amount: '3-month', unit: 'hour' });
    expect(questionOf(form, '2026-10-01')).toBeNull();
  });
});

describe('a form whose limit gets another unit', () => {
  it('gives a day its time where hours are counted, and takes it away where days are', () => {
    const hours = fitted(aForm({ limit: { amount: 24, unit: 'hour' } }));
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
