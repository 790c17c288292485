import { aCase, exclude, extend, pause, restart, resume, switchTo } from './fixtures/case.builder.js';
import { type DeadlineCase, type DeadlineErrorCode, computeDeadline } from './index.js';

const valid = aCase('15 calendar_day', '2026-03-02');
const calendarOf = (year: object, key = '2026'): object => ({ calendar: { years: { [key]: year } } });
const year = (off: unknown, work: unknown = [], published: unknown = true): object => ({
  published,
  off,
  work,
});
const day = { amount: 1, unit: 'calendar_day' };
const hour = { amount: 1, unit: 'hour' };
const noon = (date: string): string => `${date}T12:00:00+08:00`;

function errorOf(input: unknown): DeadlineErrorCode | null {
  return computeDeadline(input as DeadlineCase).error;
}

/** Each group holds the changes to a valid case that give its code. */
const FAULTS: Partial<Record<DeadlineErrorCode, readonly object[]>> = {
  INVALID_CASE: [
    { id: 7 },
    { id: null },
    { calendar: undefined },
    { calendar: null },
    { calendar: '2026' },
    { calendar: {} },
    { calendar: { years: null } },
    { calendar: { years: [] } },
    { limit: undefined },
    { limit: null },
    { limit: 15 },
    { limit: [15, 'month'] },
    { promise: '7 working_day' },
    { start: undefined },
    { events: {} },
    { events: 'none' },
    { events: [null] },
    { events: ['pause'] },
    { events: [[]] },
    { events: [{ type: 'pause' }] },
    { events: [{ type: 'resume' }] },
    { events: [{ type: 'exclude', from: null }] },
    { events: [{ type: 'restart' }] },
    { events: [{ type: 'exclude', from: '2026-03-03' }] },
    { events: [{ type: 'exclude', to: '2026-03-03' }] },
    { events: [{ type: 'extend', at: '2026-03-03', approvedBy: 'x' }] },
    { events: [{ type: 'extend', by: day, approvedBy: 'x' }] },
    { events: [{ type: 'extend', at: '2026-03-03', by: 15, approvedBy: 'x' }] },
    { events: [{ type: 'switch', at: '2026-03-03' }] },
    { events: [{ type: 'switch', limit: day }] },
    { events: [{ type: 'switch', at: '2026-03-03', limit: 'long' }] },
  ],
  INVALID_CALENDAR: [
    calendarOf(year([]), '26'),
    calendarOf(year([]), '2026 '),
    calendarOf(year([]), 'next'),
    calendarOf(year([], [], 'yes')),
    calendarOf(year([], [], null)),
    calendarOf({ off: [], work: [] }),
    { calendar: { years: { '2026': null } } },
    { calendar: { years: { '2026': [] } } },
    calendarOf(year(['2026-02-30'])),
    calendarOf(year(['2026-02-03T00:00:00+08:00'])),
    calendarOf(year([20260203])),
    calendarOf(year([{ toString: 1 }])),
    calendarOf(year([], [null])),
    calendarOf(year('2026-02-03')),
    calendarOf(year(['2026-02-03'], ['2026-02-03'])),
    calendarOf(year(['2026-02-03'], ['2026-02-03'], false)),
    { calendar: { years: { '2026': year(['2026-12-31']), '2027': year([], ['2026-12-31'], false) } } },
    { calendar: { years: { '2026': year([], ['2027-01-02']), '2027': year(['2027-01-02']) } } },
  ],
  UNKNOWN_UNIT: [
    { limit: { amount: 5 } },
    { limit: { amount: 5, unit: 'day' } },
    { limit: { amount: 5, unit: null } },
    { limit: { amount: 5, unit: { toString: 1 } } },
    { limit: { amount: 5, unit: 'constructor' } },
    { promise: { amount: 5, unit: 'WORKING_DAY' } },
    { events: [{ type: 'extend', at: '2026-03-03', by: { amount: 1 }, approvedBy: 'x' }] },
    { events: [{ type: 'switch', at: '2026-03-03', limit: { amount: 1, unit: 'week' } }] },
  ],
  INVALID_AMOUNT: [
    ...[0, -1, 1.5, '15', true, null, undefined, NaN, Infinity, []].map((amount) => ({
      limit: { amount, unit: 'month' },
    })),
    { promise: { unit: 'month' } },
    { events: [{ type: 'extend', at: '2026-03-03', by: { ...day, amount: 0 }, approvedBy: 'x' }] },
    { events: [{ type: 'switch', at: '2026-03-03', limit: { ...day, amount: '3' } }] },
  ],
  UNKNOWN_EVENT: [
    { events: [{ at: '2026-03-03' }] },
    { events: [{}] },
    { events: [{ type: 'stop', at: '2026-03-03' }] },
    { events: [{ type: 'toString', at: '2026-03-03' }] },
    { events: [{ type: 3, by: 4, limit: 5 }] },
  ],
  INVALID_DATE: [
    ...['2026-02-30', '2026-3-2', '02.03.2026', '', 20260302, {}, []].map((start) => ({ start })),
    ...['T12:00:00Z', 'T12:00:00+09:00', 'T12:00:00', 'T12:00:00.5+08:00', 'T24:00:00+08:00'].map((time) => ({
      start: `2026-03-02${time}`,
    })),
    ...['T23:60:00+08:00', 'T23:59:60+08:00', 'T12:00+08:00', ' 12:00:00+08:00', 't12:00:00+08:00'].map(
      (time) => ({
        asOf: `2026-03-02${time}`,
      }),
    ),
    { start: null },
    ...['pause', 'resume', 'restart'].map((type) => ({ events: [{ type, at: null }] })),
    { events: [{ type: 'exclude', from: null, to: '2026-03-03' }] },
    { events: [{ type: 'exclude', from: '2026-03-03', to: null }] },
    { events: [{ type: 'extend', at: null, by: day, approvedBy: 'x' }] },
    { events: [{ type: 'switch', at: null, limit: day }] },
    { asOf: 5 },
    { completedAt: 'soon' },
    { completedAt: false },
    { events: [pause('2026-04-31')] },
    { events: [exclude('2026-04-01', '2026-04-31')] },
    { events: [exclude('0000-01-01', '2026-04-01')] },
    { events: [extend('2026', '1 month')] },
  ],
  MIXED_HOURS: [
    { limit: hour },
    { limit: day, promise: hour },
    { limit: hour, promise: day },
    { events: [switchTo('2026-03-03', '4 hour')] },
    { limit: hour, events: [extend('2026-03-03', '1 month')] },
  ].map((change) => ({ promise: day, ...change })),
  TIME_REQUIRED: [
    {},
    { start: noon('2026-03-02'), asOf: '2026-03-03' },
    { start: noon('2026-03-02'), completedAt: '2026-03-03' },
    { start: noon('2026-03-02'), events: [pause('2026-03-03')] },
    { start: noon('2026-03-02'), events: [exclude(noon('2026-03-03'), '2026-03-03')] },
  ].map((change) => ({ limit: hour, ...change })),
  EVENT_BEFORE_START: [
    { events: [pause('2026-03-01')] },
    { events: [exclude('2026-03-01', '2026-03-05')] },
    { events: [restart('2025-12-31')] },
    { limit: hour, start: noon('2026-03-02'), events: [restart('2026-03-02T11:59:59+08:00')] },
  ],
  END_BEFORE_START: [
    { events: [exclude('2026-03-05', '2026-03-04')] },
    {
      limit: hour,
      start: noon('2026-03-02'),
      events: [exclude(noon('2026-03-03'), '2026-03-03T11:59:59+08:00')],
    },
  ],
  EXTENSION_WITHOUT_APPROVER: [undefined, null, '', ' \t\n\u3000', 5, true, {}].map((approvedBy) => ({
    events: [{ ...extend('2026-03-05', '1 month'), approvedBy }],
  })),
  PAUSE_OVERLAP: [
    { events: [pause('2026-03-04'), pause('2026-03-05')] },
    { events: [pause('2026-03-04'), resume('2026-03-06'), pause('2026-03-05')] },
  ],
  RESUME_WITHOUT_PAUSE: [
    { events: [resume('2026-03-04')] },
    { events: [pause('2026-03-05'), resume('2026-03-04')] },
    { events: [resume('2026-03-05'), pause('2026-03-05')] },
    { events: [pause('2026-03-04'), resume('2026-03-05'), resume('2026-03-06')] },
  ],
  EVENT_AFTER_DUE: [
    { events: [extend('2026-03-18', '15 calendar_day')] },
    { events: [switchTo('2026-03-18', '45 calendar_day')] },
    { events: [extend('2026-03-17', '1 calendar_day'), extend('2026-03-19', '1 calendar_day')] },
    { limit: hour, start: noon('2026-03-02'), events: [extend('2026-03-02T13:00:01+08:00', '1 hour')] },
  ],
  COMPLETED_BEFORE_START: [
    { completedAt: '2026-03-01' },
    { limit: hour, start: noon('2026-03-02'), completedAt: '2026-03-02T11:59:59+08:00' },
  ],
};

describe.each(Object.entries(FAULTS))('%s', (code, changes) => {
  it.each(changes.map((change) => [change]))('%j', (change) => {
    expect(computeDeadline({ ...valid, ...change })).toEqual({
      id: 'id' in change ? null : 'case',
      due: null,
      promisedDue: null,
      provisional: false,
      status: null,
      savedDays: null,
      error: code,
    });
  });
});

describe('a faulty case', () => {
  it.each([null, undefined, 5, 'case', true, [[]]])('%p is no case', (input) => {
    expect(computeDeadline(input as never)).toMatchObject({ id: null, error: 'INVALID_CASE' });
  });

  it('is answered with the first code in the order of the checks', () => {
    const codes = Object.keys(FAULTS) as DeadlineErrorCode[];
    // Each later fault that does not touch the same keys must be hidden by the earlier one.
    codes.forEach((code, index) => {
      for (const earlier of codes.slice(0, index)) {
        for (const first of FAULTS[earlier] ?? []) {
          for (const second of FAULTS[code] ?? []) {
            if (Object.keys(first).some((key) => key in second) || isHours(first) || isHours(second))
              continue;
            expect([earlier, errorOf({ ...valid, ...second, ...first })]).toEqual([earlier, earlier]);
          }
        }
      }
    });
  });

  it('is judged as a whole before the next check begins', () => {
    const events = [
      extend('2026-02-01', '1 month'),
      { ...extend('2026-03-05', '1 month'), by: { amount: 1 } },
    ];
    expect(errorOf({ ...valid, events })).toBe('UNKNOWN_UNIT');
    const late = [
      { ...extend('2026-03-05', '1 month'), approvedBy: '' },
      exclude('2026-03-05', '2026-03-04'),
    ];
    expect(errorOf({ ...valid, events: late })).toBe('END_BEFORE_START');
    const pairs = [pause('2026-03-06'), pause('2026-03-07'), resume('2026-03-05')];
    expect(errorOf({ ...valid, events: pairs })).toBe('RESUME_WITHOUT_PAUSE');
  });

  it('has no due date that can be written when it ends after the year 9999', () => {
    for (const unit of ['working_day', 'calendar_day', 'month', 'year']) {
      for (const amount of [4e6, 1e9, Number.MAX_SAFE_INTEGER]) {
        expect(errorOf({ ...valid, limit: { amount, unit } })).toBe('INVALID_AMOUNT');
      }
    }
    const hours = { ...valid, start: noon('2026-03-02'), limit: { amount: 1e9, unit: 'hour' } };
    expect(errorOf(hours)).toBe('INVALID_AMOUNT');
    expect(errorOf({ ...valid, start: '9999-12-31' })).toBe('INVALID_AMOUNT');
  });
});

describe('a valid case', () => {
  it.each([
    { promise: null, events: null, asOf: null, completedAt: null },
    { promise: undefined, events: undefined, asOf: undefined, completedAt: undefined },
    { id: '', note: 'an unknown key', limit: { ...day, note: 5 } },
    { events: [{ ...pause('2026-03-02'), by: 5, limit: null, to: 'x' }] },
    { events: [pause('2026-03-02T00:00:00+08:00')], start: noon('2026-03-02') },
    { calendar: { years: {} } },
    { calendar: { years: { '2026': { published: true } } } },
    { calendar: { years: { '2026': { published: false, off: null, work: null } } } },
    { limit: { amount: 1e9, unit: 'year' }, events: [switchTo('2026-03-04', '1 month')] },
    { limit: { amount: 1e9, unit: 'year' }, events: [pause('2026-03-04')] },
    { asOf: '2020-01-01' },
    { completedAt: noon('2026-03-02'), start: '2026-03-02T13:00:00+08:00' },
  ])('%j', (change) => {
    expect(errorOf({ ...valid, ...change })).toBeNull();
  });
});

// helpers

function isHours(change: object): boolean {
  return JSON.stringify(change).includes('"hour"');
}
