import fc from 'fast-check';
import { anyLongHourCase, anyMinute } from './fixtures/case.arbitraries.js';
import { exclude, extend, pause, restart, resume } from './fixtures/case.builder.js';
import { type DeadlineCase, type DeadlineEvent, computeDeadline, explainDeadline } from './index.js';

const UNITS = ['hour', 'working_hour'] as const;
const MIXED: Record<(typeof UNITS)[number], readonly string[]> = {
  hour: ['1 working_hour', '1 calendar_day', '1 month'],
  working_hour: ['1 hour', '1 working_day', '1 year'],
};

describe.each(UNITS)('a limit in units of %s', (unit) => {
  const anyCase = anyLongHourCase(unit);
  const anyQuiet = anyCase.map((question) => ({ ...question, events: [], completedAt: null }));
  const anySpan = fc
    .tuple(anyMinute, anyMinute)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

  it('stands still from the moment of a pause to that of its resumption, as in an exclusion', () => {
    assertForAll(fc.tuple(anyQuiet, anySpan), ([question, { from, to }]) => {
      const paused = computeDeadline({ ...question, events: [pause(from), resume(to)] });
      expect(paused).toEqual(computeDeadline({ ...question, events: [exclude(from, to)] }));
    });
  });

  it('is explained in full by the stretches that its steps name', () => {
    assertForAll(anyCase, (question) => {
      for (const step of explainDeadline(question)) {
        if (step.code !== 'counted') continue;
        const { amount, from, to, stills = [] } = step;
        const events = stills.map((still) => exclude(still.from, still.to));
        const told = { id: '', calendar: question.calendar, limit: { amount, unit }, start: from, events };
        expect(computeDeadline(told).due).toBe(to);
        if (unit === 'hour') expect(secondsOf(stills)).toBe(secondsOf([{ from, to }]) - amount * 3600);
        for (const { seconds, ...span } of stills) {
          if (unit === 'hour') expect(seconds).toBe(secondsOf([span]));
        }
      }
    });
  });

  it('extended by hours of its own kind is a longer one', () => {
    assertForAll(fc.tuple(anyQuiet, fc.integer({ min: 1, max: 40 })), ([question, amount]) => {
      const events = [extend(question.start, `${amount} ${unit}`)];
      const limit = { unit, amount: question.limit.amount + amount };
      const quiet = { ...question, promise: null };
      expect(computeDeadline({ ...quiet, events })).toEqual(computeDeadline({ ...quiet, limit }));
    });
  });

  it('restarted at a moment is a fresh one from that moment', () => {
    assertForAll(fc.tuple(anyQuiet, anyMinute), ([question, at]) => {
      const { due } = computeDeadline({ ...question, events: [restart(at)] });
      expect(due).toBe(computeDeadline({ ...question, start: at }).due);
    });
  });

  it.each(MIXED[unit])('is not extended by %s', (by) => {
    fc.assert(
      fc.property(anyQuiet, (question) => {
        const events = [extend(question.start, by)];
        expect(computeDeadline({ ...question, events }).error).toBe('MIXED_HOURS');
      }),
      { numRuns: 5 },
    );
  });

  it.each<[string, DeadlineEvent[], string]>([
    ['a pause at no moment', [pause('2026-09-18T24:00:00+08:00')], 'INVALID_DATE'],
    ['a pause without a zone', [pause('2026-09-18T09:00:00')], 'INVALID_DATE'],
    [
      'an exclusion to no day',
      [exclude('2026-09-18T09:00:00+08:00', '2026-09-31T09:00:00+08:00')],
      'INVALID_DATE',
    ],
    ['a restart of nothing', [restart(null as never)], 'INVALID_DATE'],
    ['a pause on a day', [pause('2026-09-18')], 'TIME_REQUIRED'],
    ['a pause a minute too early', [pause('2026-09-18T07:59:00+08:00')], 'EVENT_BEFORE_START'],
    [
      'an exclusion that ends a minute earlier',
      [exclude('2026-09-18T09:00:00+08:00', '2026-09-18T08:59:00+08:00')],
      'END_BEFORE_START',
    ],
    [
      'a pause in a pause',
      [pause('2026-09-18T09:00:00+08:00'), pause('2026-09-18T09:01:00+08:00')],
      'PAUSE_OVERLAP',
    ],
    [
      'a resumption a minute before the pause',
      [pause('2026-09-18T09:01:00+08:00'), resume('2026-09-18T09:00:00+08:00')],
      'RESUME_WITHOUT_PAUSE',
    ],
  ])('refuses %s', (_what, events, error) => {
    const [question] = fc.sample(anyQuiet, 1);
    expect(computeDeadline({ ...(question as DeadlineCase), events }).error).toBe(error);
  });
});

// helpers

function assertForAll<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), { numRuns: 100 });
}

function secondsOf(spans: readonly { from: string; to: string }[]): number {
  return spans.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 1000, 0);
}
