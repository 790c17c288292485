import fc from 'fast-check';
import { anyCalendar, anyDate, anyDayCase, anyDayPeriod, anyHourCase } from './fixtures/case.arbitraries.js';
import {
  type DeadlineCase,
  type DeadlineEvent,
  addDays,
  addMonths,
  answerJsonLine,
  computeDeadline,
  createCalendar,
} from './index.js';

/** A case whose events are pauses and exclusions alone: none of them can be late. */
const anySuspendedCase = anyDayCase.map((question) => ({
  ...question,
  events: question.events?.filter(({ type }) => ['pause', 'resume', 'exclude'].includes(type)) ?? [],
}));

function assertForAll<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), { numRuns: 150 });
}

describe('every answer', () => {
  it('is due on a working day that is not suspended', () => {
    assertForAll(anyDayCase, (question) => {
      const { due, promisedDue } = computeDeadline(question);
      for (const date of [due, promisedDue]) {
        if (date === null) continue;
        expect(createCalendar(question.calendar).isWorkingDay(date)).toBe(true);
        expect(isSuspended(question, date)).toBe(false);
        expect(date > question.start).toBe(true);
      }
    });
  });

  it('keeps the promise within the law', () => {
    assertForAll(anyDayCase, (question) => {
      const { due, promisedDue } = computeDeadline(question);
      if (due !== null && question.promise) expect(promisedDue !== null && promisedDue <= due).toBe(true);
      if (!question.promise) expect(promisedDue).toBeNull();
    });
  });

  it('saves nothing when late and loses nothing when in time', () => {
    assertForAll(anyDayCase, (question) => {
      const { due, savedDays } = computeDeadline(question);
      if (due === null || !question.completedAt) expect(savedDays).toBeNull();
      else if (question.completedAt <= due) expect(savedDays).toBeGreaterThanOrEqual(0);
      else expect(savedDays).toBeLessThanOrEqual(0);
    });
  });

  it('is red from the day after the due date on', () => {
    assertForAll(anyDayCase, (question) => {
      const { due } = computeDeadline(question);
      if (due === null) return;
      const open = { ...question, completedAt: null };
      expect(computeDeadline({ ...open, asOf: due }).status).not.toBe('red');
      expect(computeDeadline({ ...open, asOf: addDays(due, 1) }).status).toBe('red');
    });
  });

  it('is the same whatever its time of day and however its suspensions are listed', () => {
    assertForAll(anySuspendedCase, (question) => {
      const excludes = question.events.filter(({ type }) => type === 'exclude').reverse();
      const pauses = question.events.filter(({ type }) => type !== 'exclude');
      const moved = {
        ...question,
        start: `${question.start}T23:59:59+08:00`,
        events: [...excludes, ...pauses, ...excludes],
      };
      expect(computeDeadline(moved)).toEqual(computeDeadline(question));
    });
  });

  it('survives a round trip as a line of JSON', () => {
    assertForAll(fc.oneof(anyDayCase, anyHourCase), (question) => {
      const line = answerJsonLine(JSON.stringify(question));
      expect(JSON.parse(line ?? '')).toEqual(computeDeadline(question));
      expect(line).not.toContain('\n');
    });
  });

  it('is an answer, never an exception, for whatever JSON', () => {
    const keys = ['id', 'calendar', 'limit', 'promise', 'start', 'events', 'asOf', 'completedAt'] as const;
    assertForAll(fc.tuple(anyDayCase, fc.constantFrom(...keys), fc.jsonValue()), ([question, key, value]) => {
      expect(Object.keys(computeDeadline({ ...question, [key]: value }))).toEqual([
        ...['id', 'due', 'promisedDue', 'provisional', 'status', 'savedDays', 'error'],
      ]);
      expect(() => computeDeadline(value as never)).not.toThrow();
    });
  });
});

describe('a period', () => {
  it('never ends earlier when it is longer', () => {
    assertForAll(anySuspendedCase, (question) => {
      const longer = { ...question, limit: { ...question.limit, amount: question.limit.amount + 1 } };
      expect(orNever(computeDeadline(longer).due) >= orNever(computeDeadline(question).due)).toBe(true);
    });
  });

  it('never ends earlier by an exclusion', () => {
    const anyLength = fc.integer({ min: 0, max: 30 });
    assertForAll(fc.tuple(anySuspendedCase, fc.nat(60), anyLength), ([question, after, length]) => {
      const from = addDays(question.start, after);
      const exclusion: DeadlineEvent = { type: 'exclude', from, to: addDays(from, length) };
      const more = { ...question, events: [...question.events, exclusion] };
      expect(orNever(computeDeadline(more).due) >= orNever(computeDeadline(question).due)).toBe(true);
    });
  });

  it('ends after a restart as a fresh one from that day', () => {
    assertForAll(fc.tuple(anySuspendedCase, fc.nat(60)), ([question, after]) => {
      const at = addDays(question.start, after);
      const restarted = { ...question, events: [...question.events, { type: 'restart' as const, at }] };
      const fresh = {
        ...question,
        start: at,
        completedAt: null,
        events: suspendedStretches(question)
          .filter(({ to }) => to >= at)
          .map(({ from, to }): DeadlineEvent => ({ type: 'exclude', from: from < at ? at : from, to })),
      };
      const { due, promisedDue } = computeDeadline({ ...restarted, completedAt: null });
      if (due === null) return;
      expect(due).toBe(computeDeadline(fresh).due);
      expect(promisedDue).toBe(computeDeadline(fresh).promisedDue);
    });
  });

  it('of months ends on the corresponding date, or the first working day behind it', () => {
    const anyMonths = fc.integer({ min: 1, max: 24 });
    assertForAll(fc.tuple(anyCalendar, anyDate, anyMonths), ([calendar, start, amount]) => {
      const { due } = computeDeadline({ id: '', calendar, limit: { amount, unit: 'month' }, start });
      const corresponding = addMonths(start, amount);
      const work = createCalendar(calendar);
      const expected = work.isWorkingDay(corresponding) ? corresponding : work.nextWorkingDay(corresponding);
      expect(due).toBe(expected);
    });
  });

  it('of years is twelve times as many months', () => {
    assertForAll(anySuspendedCase, (question) => {
      const [years, months] = [{ amount: 2, unit: 'year' } as const, { amount: 24, unit: 'month' } as const];
      expect(computeDeadline({ ...question, promise: null, limit: years })).toEqual({
        ...computeDeadline({ ...question, promise: null, limit: months }),
      });
    });
  });

  it('extended in its own unit is a longer one', () => {
    assertForAll(fc.tuple(anySuspendedCase, anyDayPeriod), ([question, by]) => {
      const limit = { amount: question.limit.amount + by.amount, unit: question.limit.unit };
      const at = question.start;
      const extension = {
        type: 'extend' as const,
        at,
        by: { ...by, unit: limit.unit },
        approvedBy: '示例-负责人',
      };
      const extended = { ...question, promise: null, events: [...question.events, extension] };
      expect(computeDeadline(extended)).toEqual(computeDeadline({ ...question, promise: null, limit }));
    });
  });

  it('of working days has as many of them', () => {
    assertForAll(
      fc.tuple(anyCalendar, anyDate, fc.integer({ min: 1, max: 300 })),
      ([calendar, start, amount]) => {
        const { due } = computeDeadline({ id: '', calendar, limit: { amount, unit: 'working_day' }, start });
        expect(createCalendar(calendar).workingDaysBetween(start, due ?? '')).toBe(amount);
      },
    );
  });
});

// helpers

function orNever(date: string | null): string {
  return date ?? '9999-12-31';
}

function isSuspended(question: DeadlineCase, date: string): boolean {
  return suspendedStretches(question).some(({ from, to }) => from <= date && date <= to);
}

/** The suspended stretches, both ends included; an open pause lasts some years. */
function suspendedStretches(question: DeadlineCase): { from: string; to: string }[] {
  const events = [...(question.events ?? [])];
  const moments = events.flatMap((event) =>
    event.type === 'pause' || event.type === 'resume' ? event.at : [],
  );
  const pauses = moments.flatMap((from, index) => {
    const next = moments[index + 1] ?? addDays(question.start, 1500);
    return index % 2 === 0 ? [{ from, to: addDays(next, -1) }] : [];
  });
  const exclusions = events.flatMap((event) =>
    event.type === 'exclude' ? [{ from: event.from, to: event.to }] : [],
  );
  return [...pauses, ...exclusions].filter(({ from, to }) => from <= to);
}
