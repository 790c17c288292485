import fc from 'fast-check';
import { BUILT_IN_CALENDAR, addDays, createCalendar, parsePeriod, stageTiming } from '@app/statutory-time';
import { whatIfOf } from './what-if.js';
import type { AlikeRuns } from './what-if.queries.js';

const calendar = createCalendar(BUILT_IN_CALENDAR);
const calendars = { forUnit: () => calendar };
const M1 = { statutoryLimit: '15 calendar_day', promisedLimit: '7 working_day' };
const W3 = { statutoryLimit: null, promisedLimit: '3 working_day' };

/** Runs with what was recorded of them under a promise. */
function ran(from: string, to: string, of: Partial<AlikeRuns> & { promise?: string } = {}): AlikeRuns {
  const { promise = '7 working_day', ...properties } = of;
  const baseLimit = properties.baseLimit === undefined ? '15 calendar_day' : properties.baseLimit;
  const { runs = 1, events = [] } = properties;
  const { dueOn, promisedDueOn } = stageTiming({
    limit: baseLimit === null ? null : parsePeriod(baseLimit),
    promise: parsePeriod(promise),
    start: from,
    events: events.map(({ event }) => event),
    calendar,
    acceptsLateEvents: true,
  });
  return {
    timeOf: 'department',
    provisional: false,
    responsible: null,
    statutoryLimit: baseLimit,
    clockStartOn: from,
    clockEndOn: to,
    cases: Array.from({ length: runs }, (_, index) => `${from} ${to} ${index}`),
    promised: promisedDueOn === null ? 0 : runs,
    promiseKept: promisedDueOn !== null && to <= promisedDueOn ? runs : 0,
    limited: dueOn === null ? 0 : runs,
    lawKept: dueOn !== null && to <= dueOn ? runs : 0,
    ...properties,
    baseLimit,
    runs,
    events,
  };
}

const pausedFrom = (at: string) => ({
  event: { type: 'pause' as const, at },
  operationId: '1',
  recordedAt: `${at}T09:00:00.000Z`,
});

describe('whatIfOf', () => {
  it('tells what each promise would have kept, up to the limit of the law', () => {
    const groups = [
      ran('2026-03-02', '2026-03-03', { runs: 10 }),
      ran('2026-03-02', '2026-03-06', { runs: 8 }),
      ran('2026-03-02', '2026-03-12', { runs: 3 }),
      ran('2026-03-02', '2026-03-20', { runs: 1 }),
    ];
    const { unit, sample, current, law, curve } = whatIfOf(groups, M1, calendars);
    expect(unit).toBe('working_day');
    expect(sample).toEqual({
      runs: 22,
      cases: 22,
      isEnough: true,
      excluded: { party: 0, provisional: 0, pausedLong: 0, faulty: 0 },
    });
    expect(current).toEqual({ promise: '7 working_day', days: 7, onTime: 18, total: 22 });
    expect(law).toEqual({ limit: '15 calendar_day', days: null, onTime: 21, total: 22 });
    expect(curve.map(({ onTime }) => onTime)).toEqual([10, 10, 10, 18, 18, 18, 18, 21, 21, 21, 21, 21]);
    expect(curve.every(({ total }) => total === 22)).toBe(true);
  });

  it('goes beyond the longest run where the law sets no limit', () => {
    const { curve, law } = whatIfOf([ran('2026-03-02', '2026-03-13', { baseLimit: null })], W3, calendars);
    expect(curve).toHaveLength(11);
    expect(curve[8]).toEqual({ days: 9, onTime: 1, total: 1 });
    expect(law).toMatchObject({ limit: null, days: null, total: 0 });
  });

  it('shows apart what says nothing about a department', () => {
    const groups = [
      ran('2026-03-02', '2026-03-03', { timeOf: 'party', runs: 2 }),
      ran('2026-03-02', '2026-03-03', { provisional: true, runs: 3 }),
      ran('2026-03-02', '2026-03-12', { events: [pausedFrom('2026-03-04')], runs: 4 }),
      ran('2026-03-02', '2026-03-01', { runs: 5 }),
      ran('2026-03-02', '2026-03-03', { runs: 6 }),
    ];
    const { sample, current } = whatIfOf(groups, M1, calendars);
    expect(sample).toMatchObject({
      runs: 6,
      isEnough: false,
      excluded: { party: 2, provisional: 3, pausedLong: 4, faulty: 5 },
    });
    expect(current).toMatchObject({ onTime: 6, total: 6 });
  });

  it('counts by the calendar of the unit that answers for a run', () => {
    const closed = { ...BUILT_IN_CALENDAR.years['2026']!, off: ['2026-03-03'] };
    const local = createCalendar({ years: { ...BUILT_IN_CALENDAR.years, '2026': closed } });
    const byUnit = { forUnit: (unit: string | null) => (unit === 'zj.t09.mediate' ? local : calendar) };
    const runs = [null, 'zj.t09.mediate/mediator'].map((responsible) =>
      ran('2026-03-02', '2026-03-04', { responsible }),
    );
    expect(whatIfOf(runs, M1, byUnit).curve.slice(0, 2)).toEqual([
      { days: 1, onTime: 1, total: 2 },
      { days: 2, onTime: 2, total: 2 },
    ]);
  });

  it('has a curve without runs too', () => {
    const { sample, curve } = whatIfOf([], M1, calendars);
    expect(sample).toMatchObject({ runs: 0, cases: 0, isEnough: false });
    expect(curve[0]).toEqual({ days: 1, onTime: 0, total: 0 });
  });

  it('never falls, and at the promise in force is what was recorded when every run had it', () => {
    const anyRun = fc.record({
      start: fc.nat(330).map((n) => addDays('2026-01-05', n)),
      days: fc.nat(40),
      pausedAfter: fc.option(fc.nat(10)),
      pausedFor: fc.integer({ min: 1, max: 15 }),
      runs: fc.integer({ min: 1, max: 5 }),
    });
    const anyPromise = fc.record({
      amount: fc.integer({ min: 1, max: 10 }),
      unit: fc.constantFrom('working_day', 'calendar_day'),
    });
    const anyLimit = fc.constantFrom('15 calendar_day', '30 working_day', null);
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 20 }), anyPromise, anyLimit, (runs, promised, limit) => {
        const promise = `${promised.amount} ${promised.unit}`;
        const groups = runs.map(({ start, days, pausedAfter, pausedFor, runs: count }) => {
          const pause = pausedAfter === null ? null : addDays(start, pausedAfter);
          const resumed = { ...pausedFrom(start), event: { type: 'resume' as const, at: '' } };
          const events =
            pause === null
              ? []
              : [
                  pausedFrom(pause),
                  { ...resumed, event: { ...resumed.event, at: addDays(pause, pausedFor) } },
                ];
          return ran(start, addDays(start, days), { promise, baseLimit: limit, events, runs: count });
        });
        const { curve, current, sample } = whatIfOf(
          groups,
          { statutoryLimit: limit, promisedLimit: promise },
          calendars,
        );
        curve.forEach(({ onTime, total }, index) => {
          expect(onTime).toBeGreaterThanOrEqual(curve[index - 1]?.onTime ?? 0);
          expect(onTime).toBeLessThanOrEqual(total);
          expect(total).toBe(sample.runs);
        });
        expect(curve[promised.amount - 1]?.onTime).toBe(current.onTime);
        expect(current.total).toBe(sample.runs);
      }),
      { numRuns: 200 },
    );
  });
});
