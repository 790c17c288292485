import fc from 'fast-check';
import { anyDayCase, anyHourCase } from './fixtures/case.arbitraries.js';
import { aCase, exclude, extend, pause, restart, resume, switchTo } from './fixtures/case.builder.js';
import {
  BUILT_IN_CALENDAR,
  type DeadlineStep,
  computeDeadline,
  explainDeadline,
  explainStage,
  parsePeriod,
} from './index.js';

describe('the explanation of a date', () => {
  it('tells the count and the rolling', () => {
    expect(explainDeadline(aCase('15 calendar_day', '2026-09-17'))).toEqual([
      { code: 'origin', date: '2026-09-17' },
      {
        code: 'counted',
        clock: 'limit',
        amount: 15,
        unit: 'calendar_day',
        from: '2026-09-18',
        to: '2026-10-02',
        suspended: 0,
        restDays: 0,
      },
      {
        code: 'rolled',
        clock: 'limit',
        from: '2026-10-02',
        to: '2026-10-08',
        skipped: [{ from: '2026-10-02', to: '2026-10-07', days: 6, reason: 'holiday', name: '国庆节' }],
      },
      { code: 'due', clock: 'limit', date: '2026-10-08' },
    ]);
  });

  it('tells the rest days passed over and the suspended days', () => {
    const events = [exclude('2026-10-09', '2026-10-10')];
    expect(explainDeadline(aCase('5 working_day', '2026-09-29', { events }))).toContainEqual(
      expect.objectContaining({ code: 'counted', to: '2026-10-14', suspended: 2, restDays: 8 }),
    );
  });

  it('tells the corresponding date of months, and the unpublished year', () => {
    expect(explainDeadline(aCase('3 month', '2026-11-30')).slice(1)).toEqual([
      { code: 'corresponding-date', clock: 'limit', from: '2026-11-30', to: '2027-02-28' },
      expect.objectContaining({
        code: 'counted',
        amount: 3,
        unit: 'month',
        from: '2026-12-01',
        to: '2027-02-28',
      }),
      {
        code: 'rolled',
        clock: 'limit',
        from: '2027-02-28',
        to: '2027-03-01',
        skipped: [{ from: '2027-02-28', to: '2027-02-28', days: 1, reason: 'weekend' }],
      },
      { code: 'due', clock: 'limit', date: '2027-03-01' },
      { code: 'provisional', year: 2027 },
    ]);
    expect(explainDeadline(aCase('1 year', '2026-03-02'))).toContainEqual(
      expect.objectContaining({ code: 'corresponding-date', to: '2027-03-02' }),
    );
  });

  it('tells the events in their order', () => {
    const events = [
      switchTo('2026-03-30', '45 calendar_day'),
      pause('2026-03-05'),
      extend('2026-04-10', '1 month'),
      resume('2026-03-09'),
      restart('2026-03-20'),
      exclude('2026-04-01', '2026-04-02'),
      pause('2026-12-01'),
    ];
    const steps = explainDeadline(aCase('30 calendar_day', '2026-03-02', { events }));
    expect(steps.slice(0, 7)).toEqual([
      { code: 'origin', date: '2026-03-02' },
      { code: 'paused', from: '2026-03-05', to: '2026-03-09' },
      { code: 'restarted', date: '2026-03-20' },
      { code: 'switched', date: '2026-03-30', amount: 45, unit: 'calendar_day' },
      { code: 'excluded', from: '2026-04-01', to: '2026-04-02' },
      { code: 'extended', date: '2026-04-10', amount: 1, unit: 'month', approvedBy: '示例-负责人' },
      { code: 'paused', from: '2026-12-01', to: null },
    ]);
    expect(codes(steps).slice(7)).toEqual(['counted', 'corresponding-date', 'counted', 'rolled', 'due']);
  });

  it('tells the promise, and that the law cuts it', () => {
    const promise = parsePeriod('20 working_day');
    const steps = explainDeadline(aCase('10 calendar_day', '2026-03-02', { promise }));
    expect(codes(steps)).toEqual(['origin', 'counted', 'due', 'counted', 'due', 'promise-cut']);
    expect(steps.at(-1)).toEqual({ code: 'promise-cut', from: '2026-03-30', to: '2026-03-12' });
    expect(steps.at(-2)).toEqual({ code: 'due', clock: 'promise', date: '2026-03-30' });
  });

  it('tells what stops a clock', () => {
    const events = [pause('2026-03-16')];
    const promise = parsePeriod('20 working_day');
    const steps = explainDeadline(aCase('10 calendar_day', '2026-03-02', { promise, events }));
    expect(steps).toContainEqual({ code: 'stopped', clock: 'promise', since: '2026-03-16' });
    expect(steps.at(-1)).toEqual({ code: 'promise-cut', from: null, to: '2026-03-12' });
    const rolling = explainDeadline(
      aCase('15 calendar_day', '2026-09-17', { events: [pause('2026-10-05')] }),
    );
    expect(codes(rolling)).toEqual(['origin', 'paused', 'counted', 'stopped']);
  });

  it('leaves out the dates of a promise beyond the calendar', () => {
    const promise = { amount: 1e9, unit: 'month' } as const;
    const steps = explainDeadline(aCase('10 calendar_day', '2026-03-02', { promise }));
    expect(steps.slice(-2)).toEqual([
      { code: 'due', clock: 'limit', date: '2026-03-12' },
      { code: 'promise-cut', from: null, to: '2026-03-12' },
    ]);
  });

  it('tells hours from moment to moment', () => {
    const at = (time: string): string => `2026-11-20T${time}+08:00`;
    const events = [pause(at('12:00:00')), resume(at('14:00:00'))];
    expect(explainDeadline(aCase('5 hour', at('09:30:00'), { events }))).toContainEqual({
      code: 'counted',
      clock: 'limit',
      amount: 5,
      unit: 'hour',
      from: at('09:30:00'),
      to: at('16:30:00'),
      suspended: 2,
      restDays: 0,
      stills: [{ from: at('12:00:00'), to: at('14:00:00'), seconds: 7200, reason: 'paused' }],
    });
  });

  it('is the error of a faulty case', () => {
    expect(explainDeadline(aCase('5 hour', '2026-03-02'))).toEqual([
      { code: 'error', error: 'TIME_REQUIRED' },
    ]);
    expect(explainStage({ start: 'x', calendar: BUILT_IN_CALENDAR })).toEqual([
      { code: 'error', error: 'INVALID_DATE' },
    ]);
  });

  it('ends with the dates of the answer', () => {
    fc.assert(
      fc.property(fc.oneof(anyDayCase, anyHourCase), (question) => {
        const { due, promisedDue, error, provisional } = computeDeadline(question);
        const steps = explainDeadline(question);
        if (error !== null) {
          expect(steps).toEqual([{ code: 'error', error }]);
          return;
        }
        const found = (clock: string): DeadlineStep | undefined =>
          steps.find((step) => step.code === 'due' && step.clock === clock);
        expect(found('limit')).toEqual(due === null ? undefined : { code: 'due', clock: 'limit', date: due });
        const cut = steps.find((step) => step.code === 'promise-cut');
        const own = found('promise');
        expect(cut?.to ?? (own?.code === 'due' ? own.date : null)).toBe(promisedDue);
        expect(codes(steps).includes('provisional')).toBe(provisional);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the explanation of a stage', () => {
  const calendar = BUILT_IN_CALENDAR;

  it('is that of its limit and promise', () => {
    const stage = {
      limit: parsePeriod('15 calendar_day'),
      promise: parsePeriod('7 working_day'),
      start: '2026-03-02',
    };
    expect(explainStage({ ...stage, calendar })).toEqual(
      explainDeadline(aCase('15 calendar_day', '2026-03-02', { promise: stage.promise })),
    );
  });

  it('is that of the promise where there is no limit, and of the events where there is neither', () => {
    const stage = { start: '2026-03-02', events: [exclude('2026-03-03', '2026-03-03')], calendar };
    expect(explainStage({ ...stage, promise: parsePeriod('2 working_day') }).at(-1)).toEqual({
      code: 'due',
      clock: 'promise',
      date: '2026-03-05',
    });
    expect(codes(explainStage(stage))).toEqual(['origin', 'excluded']);
  });
});

// helpers

function codes(steps: readonly DeadlineStep[]): string[] {
  return steps.map(({ code }) => code);
}
