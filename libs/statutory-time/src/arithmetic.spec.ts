import fc from 'fast-check';
import { anyCalendar, anyDate, anyDayCase, anyDayPeriod, anyHourCase } from './fixtures/case.arbitraries.js';
import { exclude } from './fixtures/case.builder.js';
import {
  DEADLINE_ERROR_CODES,
  type DeadlineCase,
  type DeadlineEvent,
  addDays,
  computeDeadline,
  createCalendar,
  daysBetween,
  explainDeadline,
} from './index.js';

const anyAmount = fc.integer({ min: 1, max: 120 });

function assertForAll<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 150): void {
  fc.assert(fc.property(arbitrary, predicate), { numRuns });
}

describe('the sums of days', () => {
  it('never go back', () => {
    assertForAll(fc.tuple(anyCalendar, anyDate, anyDayPeriod), ([calendar, start, limit]) => {
      const { due } = computeDeadline({ id: '', calendar, limit, start });
      const later = computeDeadline({ id: '', calendar, limit, start: addDays(start, 1) }).due;
      expect(due !== null && due > start).toBe(true);
      expect(later !== null && due !== null && later >= due).toBe(true);
    });
  });

  it('are those of a count from day to day', () => {
    assertForAll(fc.tuple(anyCalendar, anyDate, anyAmount), ([calendar, start, amount]) => {
      const work = createCalendar(calendar);
      let day = start;
      for (let left = amount; left > 0;) {
        day = addDays(day, 1);
        if (work.isWorkingDay(day)) left -= 1;
      }
      const limit = { amount, unit: 'working_day' } as const;
      expect(computeDeadline({ id: '', calendar, limit, start }).due).toBe(day);
    });
  });

  it('move by as many counted days as a pause holds', () => {
    assertForAll(
      fc.tuple(anyCalendar, anyDate, anyAmount, fc.nat(200), fc.nat(200)),
      ([calendar, start, amount, a, b]) => {
        const work = createCalendar(calendar);
        const question: DeadlineCase = { id: '', calendar, limit: { amount, unit: 'working_day' }, start };
        const due = computeDeadline(question).due ?? '';
        const length = daysBetween(start, due);
        const [from, to] = [Math.min(a % length, b % length) + 1, Math.max(a % length, b % length) + 2];
        const events: DeadlineEvent[] = [
          { type: 'pause', at: addDays(start, from) },
          { type: 'resume', at: addDays(start, to) },
        ];
        const paused = work.workingDaysBetween(addDays(start, from - 1), addDays(start, to - 1));
        const moved = computeDeadline({ ...question, events }).due ?? '';
        expect(work.workingDaysBetween(due, moved)).toBe(paused);
      },
    );
  });

  it('are the same for an interval and for its parts', () => {
    const anyInterval = fc.tuple(anyDayCase, fc.nat(60), fc.nat(20), fc.nat(20));
    assertForAll(anyInterval, ([question, after, first, second]) => {
      const events = (question.events ?? []).filter(({ type }) => type === 'exclude');
      const from = addDays(question.start, after);
      const [middle, to] = [addDays(from, first), addDays(from, first + second + 1)];
      const whole = computeDeadline({ ...question, events: [...events, exclude(from, to)] });
      const parts = [exclude(addDays(middle, 1), to), exclude(from, middle)];
      expect(computeDeadline({ ...question, events: [...events, ...parts] })).toEqual(whole);
      const work = createCalendar(question.calendar);
      expect(work.workingDaysBetween(from, middle) + work.workingDaysBetween(middle, to)).toBe(
        work.workingDaysBetween(from, to),
      );
    });
  });

  it('are the same with a prepared calendar', () => {
    assertForAll(fc.oneof(anyDayCase, anyHourCase), ({ calendar, ...question }) => {
      const prepared = createCalendar(calendar);
      expect(computeDeadline(question, prepared)).toEqual(computeDeadline({ ...question, calendar }));
      expect(explainDeadline(question, prepared)).toEqual(explainDeadline({ ...question, calendar }));
    });
  });
});

describe('the explanation', () => {
  it('adds up: counted and skipped days make the span, and the roll ends at the due date', () => {
    assertForAll(anyDayCase, (question) => {
      for (const step of explainDeadline(question)) {
        if (step.code !== 'counted' && step.code !== 'rolled') continue;
        const skipped = (step.skipped ?? []).reduce((sum, { days }) => sum + days, 0);
        const span = daysBetween(step.from, step.to);
        if (step.code === 'rolled') expect(skipped).toBe(span);
        else if (step.unit === 'working_day' || step.unit === 'calendar_day')
          expect(step.amount + skipped).toBe(span + 1);
        else expect(skipped).toBe(step.suspended);
      }
    });
  });

  it('stays short however long the period', () => {
    const calendar = { years: {} };
    const limit = { amount: 1_000_000, unit: 'working_day' } as const;
    const steps = explainDeadline({ id: '', calendar, limit, start: '2026-01-01' });
    expect(steps[1]).toMatchObject({ skipped: [{ reason: 'weekend', days: 400_000 }] });
  });
});

describe('anything at all', () => {
  const hostile = fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '2026', 'years');
  const anyKey = fc.oneof(
    hostile,
    fc.constantFrom(
      'id',
      'calendar',
      'limit',
      'promise',
      'start',
      'events',
      'asOf',
      'amount',
      'unit',
      'type',
    ),
  );
  const anyValue = fc.anything({ key: anyKey, maxDepth: 3 });

  it('is answered, and explained, with a listed code', () => {
    assertForAll(anyValue, (value) => assertAnswered(value), 500);
  });

  it('is answered also where one part of a good case is replaced by it', () => {
    const anyPart = fc.constantFrom(
      'id',
      'calendar',
      'limit',
      'promise',
      'start',
      'events',
      'asOf',
      'completedAt',
    );
    assertForAll(
      fc.tuple(fc.oneof(anyDayCase, anyHourCase), anyPart, anyValue, anyKey),
      ([question, part, value, key]) => {
        assertAnswered({ ...question, [part]: value });
        assertAnswered({
          ...question,
          calendar: { years: { '2026': value, [key]: value }, officeHours: value },
        });
        assertAnswered({ ...question, events: [value, { type: key, at: value }] });
        assertAnswered({ ...question, limit: { amount: value, unit: key } });
      },
      300,
    );
  });
});

// helpers

function assertAnswered(value: unknown): void {
  const { error } = computeDeadline(value as DeadlineCase);
  expect([null, ...DEADLINE_ERROR_CODES]).toContain(error);
  expect(explainDeadline(value as DeadlineCase).length).toBeGreaterThan(0);
}
