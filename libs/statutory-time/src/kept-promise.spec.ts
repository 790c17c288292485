import fc from 'fast-check';
import { anyDayCase } from './fixtures/case.arbitraries.js';
import { BUILT_IN_CALENDAR, type DeadlineCase, addDays, createCalendar, stageTiming } from './index.js';
import { type FinishedStage, smallestKeptPromise, suspendedShare } from './kept-promise.js';

const calendar = createCalendar(BUILT_IN_CALENDAR);
const UNITS = ['working_day', 'calendar_day'] as const;
const DAYS_TRIED = 45;

describe('smallestKeptPromise', () => {
  it.each([
    ['a day of work', '2026-03-02', '2026-03-03', 'working_day', 1],
    ['the day of the start', '2026-03-02', '2026-03-02', 'working_day', 1],
    ['a week with its weekend', '2026-03-02', '2026-03-11', 'working_day', 7],
    [
      'a Sunday, which the working day before it does not reach',
      '2026-03-02',
      '2026-03-08',
      'working_day',
      5,
    ],
    ['a Monday, to which the Saturday of a promise rolls', '2026-03-02', '2026-03-09', 'calendar_day', 5],
  ] as const)(
    'tells the promise that a stage finished on %s would have kept',
    (_, start, completedOn, unit, n) => {
      expect(smallestKeptPromise({ start, completedOn, calendar }, unit)).toBe(n);
    },
  );

  it('knows that no promise reaches beyond the law', () => {
    const stage = { limit: { amount: 3, unit: 'working_day' as const }, start: '2026-03-02', calendar };
    expect(smallestKeptPromise({ ...stage, completedOn: '2026-03-05' }, 'working_day')).toBe(3);
    expect(smallestKeptPromise({ ...stage, completedOn: '2026-03-06' }, 'working_day')).toBe(Infinity);
  });

  it('counts no suspended day, and tells when the clock stood still at the end', () => {
    const stage = { start: '2026-03-02', completedOn: '2026-03-13', calendar };
    const pause = { type: 'pause' as const, at: '2026-03-04' };
    const resume = { type: 'resume' as const, at: '2026-03-11' };
    expect(smallestKeptPromise({ ...stage, events: [pause, resume] }, 'working_day')).toBe(4);
    expect(smallestKeptPromise({ ...stage, events: [pause] }, 'working_day')).toBeNull();
  });

  it('is where the dates of the promises begin to reach the completion', () => {
    const anyFinished = fc.tuple(anyDayCase, fc.boolean(), fc.nat(60), fc.constantFrom(...UNITS));
    fc.assert(
      fc.property(anyFinished, ([question, hasLimit, days, unit]) => {
        const stage = finished(question, hasLimit, days);
        const smallest = smallestKeptPromise(stage, unit);
        for (let n = 1; n <= DAYS_TRIED; n += 1) {
          const { promisedDueOn } = stageTiming({ ...stage, promise: { amount: n, unit } });
          // without a date only a pause at the completion or later keeps the promise from ending
          const isKept = promisedDueOn === null ? smallest !== null : promisedDueOn >= stage.completedOn;
          expect(isKept).toBe(smallest !== null && n >= smallest);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('suspendedShare', () => {
  it('tells on which part of its days a stage stood still', () => {
    const stage = { start: '2026-03-02', completedOn: '2026-03-12', calendar };
    const exclude = { type: 'exclude' as const, from: '2026-03-03', to: '2026-03-07' };
    expect(suspendedShare({ ...stage, events: [exclude] })).toBe(0.5);
    expect(suspendedShare(stage)).toBe(0);
    expect(suspendedShare({ ...stage, completedOn: '2026-03-02', events: [exclude] })).toBe(0);
  });
});

// helpers

function finished(question: DeadlineCase, hasLimit: boolean, days: number): FinishedStage {
  return {
    limit: hasLimit ? question.limit : null,
    start: question.start,
    events: question.events,
    completedOn: addDays(question.start, days),
    calendar: createCalendar(question.calendar),
    acceptsLateEvents: true,
  };
}
