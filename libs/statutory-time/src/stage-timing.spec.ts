import fc from 'fast-check';
import { exclude, extend, pause, restart, resume, switchTo } from './fixtures/case.builder.js';
import { anyDayCase } from './fixtures/case.arbitraries.js';
import {
  BUILT_IN_CALENDAR,
  type StageTiming,
  type StageTimingInput,
  computeDeadline,
  createCalendar,
  parsePeriod,
  stageTiming,
} from './index.js';

const calendar = createCalendar(BUILT_IN_CALENDAR);

function timing(input: Omit<StageTimingInput, 'calendar'>): StageTiming {
  return stageTiming({ ...input, calendar });
}

describe('a stage with a limit and a promise', () => {
  const mediation = {
    limit: parsePeriod('15 calendar_day'),
    promise: parsePeriod('7 working_day'),
    start: '2026-03-02',
  };

  it('tells the days used and saved on completion', () => {
    expect(timing({ ...mediation, completedOn: '2026-03-06' })).toEqual({
      dueOn: '2026-03-17',
      promisedDueOn: '2026-03-11',
      provisional: false,
      status: 'normal',
      usedDays: 4,
      totalDays: 9,
      savedDays: 11,
      savedCalendarDays: 11,
      leftDays: 5,
      overdueDays: 0,
      unit: 'calendar_day',
    });
  });

  it('tells the days past the promise, then past the law', () => {
    expect(timing({ ...mediation, asOf: '2026-03-13' })).toMatchObject({
      status: 'yellow',
      usedDays: 11,
      leftDays: 0,
      overdueDays: 2,
      savedDays: null,
      savedCalendarDays: null,
    });
    expect(timing({ ...mediation, asOf: '2026-03-18' })).toMatchObject({ status: 'red', overdueDays: 1 });
    expect(timing({ ...mediation, completedOn: '2026-03-20' })).toMatchObject({
      status: 'red',
      savedDays: -3,
      savedCalendarDays: -3,
      overdueDays: 3,
    });
  });

  it('stops counting at its completion, and is asked no later than that', () => {
    expect(timing({ ...mediation, completedOn: '2026-03-06', asOf: '2026-04-01' })).toMatchObject({
      status: 'normal',
      usedDays: 4,
    });
    expect(timing({ ...mediation, completedOn: '2026-03-06', asOf: '2026-03-04' }).usedDays).toBe(2);
  });

  it('knows its dates alone when nobody asks for a day', () => {
    expect(timing(mediation)).toMatchObject({
      dueOn: '2026-03-17',
      status: null,
      usedDays: null,
      totalDays: 9,
      leftDays: null,
      overdueDays: null,
    });
  });

  it('leaves suspended days out and counts from the start even after a restart', () => {
    const events = [exclude('2026-03-04', '2026-03-05'), restart('2026-03-06')];
    expect(timing({ ...mediation, events, asOf: '2026-03-09' })).toMatchObject({
      dueOn: '2026-03-23',
      promisedDueOn: '2026-03-17',
      usedDays: 5,
      leftDays: 8,
      totalDays: 13,
    });
  });

  it('is unknown while a pause is open', () => {
    expect(timing({ ...mediation, events: [pause('2026-03-04')], asOf: '2026-03-10' })).toMatchObject({
      dueOn: null,
      promisedDueOn: null,
      status: 'paused',
      usedDays: 1,
      totalDays: null,
      leftDays: null,
      overdueDays: 0,
    });
  });

  it('saves working days, and calendar days beside them', () => {
    const review = {
      limit: parsePeriod('5 working_day'),
      promise: parsePeriod('1 working_day'),
      start: '2026-09-29',
    };
    expect(timing({ ...review, completedOn: '2026-09-30' })).toMatchObject({
      dueOn: '2026-10-12',
      promisedDueOn: '2026-09-30',
      savedDays: 4,
      savedCalendarDays: 12,
      usedDays: 1,
      unit: 'working_day',
    });
    const licence = { limit: parsePeriod('20 working_day'), start: '2026-04-27', completedOn: '2026-05-06' };
    expect(timing(licence)).toMatchObject({ savedDays: 16, savedCalendarDays: 21 });
  });

  it("takes suspended days for nobody's saving, in either unit", () => {
    const review = { limit: parsePeriod('5 working_day'), start: '2026-03-02', completedOn: '2026-03-03' };
    const events = [exclude('2026-03-05', '2026-03-15')];
    expect(timing(review)).toMatchObject({ dueOn: '2026-03-09', savedDays: 4, savedCalendarDays: 6 });
    expect(timing({ ...review, events })).toMatchObject({
      dueOn: '2026-03-18',
      savedDays: 4,
      // the 4th and the 16th to the 18th
      savedCalendarDays: 4,
    });
  });
});

describe('a stage with a promise alone', () => {
  const call = { promise: parsePeriod('5 working_day'), start: '2026-04-28' };

  it('has a promised date, no due date and no savings', () => {
    expect(timing({ ...call, completedOn: '2026-05-08' })).toEqual({
      dueOn: null,
      promisedDueOn: '2026-05-08',
      provisional: false,
      status: 'normal',
      usedDays: 5,
      totalDays: 5,
      savedDays: null,
      savedCalendarDays: null,
      leftDays: 0,
      overdueDays: 0,
      unit: 'working_day',
    });
  });

  it('is yellow when late, never red', () => {
    expect(timing({ ...call, asOf: '2026-05-11' })).toMatchObject({ status: 'yellow', overdueDays: 2 });
    expect(timing({ ...call, asOf: '2027-05-11' }).status).toBe('yellow');
    expect(timing({ ...call, asOf: '2026-05-07' }).status).toBe('warning');
  });

  it('is extended step by step from its start', () => {
    const first = extend('2026-05-08', '2 working_day');
    expect(timing({ ...call, events: [first] }).promisedDueOn).toBe('2026-05-11');
    const second = extend('2026-05-11', '8 working_day');
    expect(timing({ ...call, events: [first, second] }).promisedDueOn).toBe('2026-05-21');
    expect(timing({ ...call, events: [switchTo('2026-05-08', '7 working_day')] }).promisedDueOn).toBe(
      '2026-05-11',
    );
  });

  it('is provisional like any other', () => {
    expect(timing({ promise: parsePeriod('5 working_day'), start: '2026-12-30' }).provisional).toBe(true);
  });
});

describe('a stage without any period', () => {
  it('counts the days that it takes', () => {
    const events = [pause('2026-03-04'), resume('2026-03-06'), extend('2026-05-01', '1 month')];
    expect(timing({ limit: null, promise: null, start: '2026-03-02', events, asOf: '2026-06-02' })).toEqual({
      dueOn: null,
      promisedDueOn: null,
      provisional: false,
      status: 'normal',
      usedDays: 90,
      totalDays: null,
      savedDays: null,
      savedCalendarDays: null,
      leftDays: null,
      overdueDays: 0,
      unit: 'calendar_day',
    });
    expect(timing({ start: '2026-12-30', events: [], asOf: '2026-12-31' }).provisional).toBe(false);
  });
});

describe('a stage in hours', () => {
  it('is told in hours', () => {
    const at = (hour: string): string => `2026-02-26T${hour}:00+08:00`;
    const transfer = { limit: parsePeriod('24 hour'), start: at('15:00') };
    expect(timing({ ...transfer, asOf: at('20:30') })).toMatchObject({
      dueOn: '2026-02-27T15:00:00+08:00',
      usedDays: 5,
      totalDays: 24,
      leftDays: 18,
      unit: 'hour',
      status: 'normal',
    });
    const late = timing({ ...transfer, completedOn: '2026-02-28T15:30:00+08:00' });
    expect(late).toMatchObject({ savedDays: -25, savedCalendarDays: -1, overdueDays: 25 });
  });

  it('needs times of day', () => {
    expect(() => timing({ limit: parsePeriod('24 hour'), start: '2026-02-26' })).toThrow(
      expect.objectContaining({ code: 'TIME_REQUIRED' }),
    );
  });
});

describe('a faulty stage', () => {
  const stage = { limit: parsePeriod('10 calendar_day'), start: '2026-03-02' };

  it.each([
    ['INVALID_DATE', { start: '2026-02-30' }],
    ['INVALID_CASE', { start: undefined as never }],
    ['UNKNOWN_UNIT', { promise: { amount: 1, unit: 'week' } as never }],
    ['INVALID_AMOUNT', { limit: { amount: 0, unit: 'month' } as never }],
    ['INVALID_AMOUNT', { limit: { amount: 1e9, unit: 'month' } as never }],
    ['PAUSE_OVERLAP', { events: [pause('2026-03-03'), pause('2026-03-04')] }],
    ['EVENT_BEFORE_START', { events: [pause('2026-03-01')] }],
    ['EVENT_AFTER_DUE', { events: [extend('2026-03-13', '1 month')] }],
    ['COMPLETED_BEFORE_START', { completedOn: '2026-03-01' }],
  ])('throws %s', (code, change) => {
    expect(() => timing({ ...stage, ...change })).toThrow(expect.objectContaining({ code }));
  });

  it('accepts late decisions when asked to, for computing a stored run again', () => {
    const events = [extend('2026-03-13', '5 calendar_day')];
    expect(timing({ ...stage, events, acceptsLateEvents: true }).dueOn).toBe('2026-03-17');
  });

  it('refuses a faulty calendar', () => {
    const faulty = { years: { x: { published: true, off: [], work: [] } } };
    expect(() => stageTiming({ ...stage, calendar: faulty })).toThrow(
      expect.objectContaining({ code: 'INVALID_CALENDAR' }),
    );
  });
});

describe('every stage', () => {
  it('agrees with the deadline case of the same period', () => {
    fc.assert(
      fc.property(anyDayCase, (question) => {
        const answer = computeDeadline(question);
        const input: StageTimingInput = { ...question, completedOn: question.completedAt ?? null };
        if (answer.error !== null) {
          expect(() => stageTiming(input)).toThrow(expect.objectContaining({ code: answer.error }));
          return;
        }
        const stage = stageTiming(input);
        expect([stage.dueOn, stage.promisedDueOn, stage.provisional, stage.savedDays]).toEqual([
          answer.due,
          answer.promisedDue,
          answer.provisional,
          answer.savedDays,
        ]);
        if (question.asOf) expect(stage.status).toBe(answer.status);
      }),
      { numRuns: 300 },
    );
  });

  it('has used and left together what it has in total, until the target', () => {
    fc.assert(
      fc.property(anyDayCase, (question) => {
        const { asOf, start } = question;
        if (!asOf || asOf < start || computeDeadline(question).error !== null) return;
        const stage = stageTiming({ ...question, completedOn: null });
        const target = stage.promisedDueOn ?? (question.promise ? null : stage.dueOn);
        if (target === null || asOf > target) return;
        expect((stage.usedDays ?? 0) + (stage.leftDays ?? 0)).toBe(stage.totalDays);
      }),
      { numRuns: 300 },
    );
  });
});
