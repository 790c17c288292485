import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StageRun } from '@/shared/api/types.js';
import { savedDaysOf, savedOf } from './savedOf.js';
import { barLook, stageBar } from './stageBar.js';

const run = (part: Partial<StageRun>): StageRun => ({
  stageRunId: '1',
  instanceKey: '1',
  processId: null,
  parentRunId: null,
  loopInstance: null,
  stageCode: 'M1',
  stageName: '调解',
  stageNameEn: null,
  elementId: 'mediation',
  round: 1,
  timeOf: 'department',
  state: 'open',
  enteredAt: '2026-05-20T01:00:00Z',
  closedAt: null,
  clockStartOn: '2026-05-20',
  clockEndOn: null,
  dueOn: null,
  promisedDueOn: null,
  agreedOn: null,
  statutoryLimit: null,
  statutoryLimitText: null,
  promisedLimit: null,
  promisedLimitText: null,
  promiseSetOn: null,
  legalBasis: null,
  responsible: null,
  cards: [],
  provisional: false,
  status: 'normal',
  suspensions: [],
  usedDays: null,
  leftDays: null,
  overdueDays: null,
  lateAgainst: null,
  target: null,
  unit: 'calendar_day',
  caseNo: null,
  savedDays: null,
  savedCalendarDays: null,
  outcome: null,
  fault: null,
  limitUnknown: false,
  isSummary: false,
  ...part,
});

const today = '2026-05-25';

describe('stageBar', () => {
  it('measures from the start of the stage, a running one up to today', () => {
    const bar = stageBar(run({ dueOn: '2026-06-04', promisedDueOn: '2026-05-29' }), '2026-05-25');
    expect(bar).toEqual({ used: 5, stillDays: 0, promise: 9, law: 15, still: [], span: 15 });
  });

  it('measures hours as parts of days', () => {
    const hours = { clockStartOn: '2026-05-20T09:00:00+08:00', dueOn: '2026-05-21T15:00:00+08:00' };
    const bar = stageBar(run({ ...hours, state: 'closed', clockEndOn: '2026-05-20T21:00:00+08:00' }), today);
    expect(bar).toMatchObject({ used: 0.5, law: 1.25, span: 1.25 });
  });

  it('shows the hours in which the clock stood still as parts of days', () => {
    const at = (time: string) => `2026-05-20T${time}:00+08:00`;
    const pause = { kind: 'pause', from: at('12:00'), to: at('18:00') } as const;
    const bar = stageBar(run({ clockStartOn: at('09:00'), suspensions: [pause] }), at('21:00'));
    expect(bar).toMatchObject({ used: 0.5, stillDays: 0.25 });
    expect(bar.still).toEqual([{ suspension: pause, from: 0.125, to: 0.375 }]);
    const open = { ...pause, to: null };
    const paused = stageBar(run({ clockStartOn: at('09:00'), suspensions: [open] }), at('15:00'));
    expect(paused.still).toEqual([{ suspension: open, from: 0.125, to: 0.25 }]);
  });

  it('marks the day on which the parties agreed as the promise that it is', () => {
    expect(stageBar(run({ timeOf: 'party', agreedOn: '2026-05-30' }), today)).toMatchObject({
      promise: 10,
      law: null,
      span: 10,
    });
  });

  it('stretches for a stage that took longer than it may', () => {
    const bar = stageBar(
      run({ state: 'closed', clockEndOn: '2026-06-10', dueOn: '2026-06-04' }),
      '2026-12-01',
    );
    expect(bar).toEqual({ used: 21, stillDays: 0, promise: null, law: 15, still: [], span: 21 });
  });

  it('shows where the clock stood still; its days are part of the length, not of the time used', () => {
    // 25 to 27 May: the fifth to the seventh day after the start
    const pause = { kind: 'pause', from: '2026-05-25', to: '2026-05-27' } as const;
    const bar = stageBar(run({ suspensions: [pause], dueOn: '2026-06-08' }), '2026-05-30');
    expect(bar.still).toEqual([{ suspension: pause, from: 4, to: 7 }]);
    expect(bar).toMatchObject({ used: 10, stillDays: 3, law: 19, span: 19 });
  });

  it('lets an open pause last until today, however long', () => {
    const pause = { kind: 'pause', from: '2026-05-25', to: null } as const;
    const paused = run({ status: 'paused', suspensions: [pause] });
    expect(stageBar(paused, '2026-05-30').still).toEqual([{ suspension: pause, from: 4, to: 10 }]);
    expect(stageBar(paused, '2026-05-30')).toMatchObject({ used: 10, stillDays: 6, law: null, span: 10 });
    expect(stageBar(paused, '2026-05-24').still).toEqual([]);
  });

  it('makes room for an exclusion that is still ahead, and counts days of two stretches once', () => {
    const exclusion = { kind: 'exclude', from: '2026-05-28', to: '2026-06-30' } as const;
    const pause = { kind: 'pause', from: '2026-05-25', to: '2026-05-29' } as const;
    const bar = stageBar(run({ suspensions: [pause, exclusion] }), '2026-05-30');
    expect(bar).toMatchObject({ used: 10, stillDays: 6, span: 41 });
  });

  it('keeps a pause of the first day inside the bar', () => {
    const pause = { kind: 'pause', from: '2026-05-20', to: '2026-05-21' } as const;
    expect(stageBar(run({ suspensions: [pause] }), '2026-05-25').still).toEqual([
      { suspension: pause, from: 0, to: 1 },
    ]);
  });
});

describe('barLook', () => {
  it('is the look of the status beside the bar, also of a court past the law', () => {
    const looks = (['normal', 'warning', 'yellow', 'red', 'reminder', 'paused', 'none'] as const).map(
      (status) => barLook(run({ status })),
    );
    expect(looks).toEqual(['normal', 'warning', 'yellow', 'red', 'reminder', 'paused', 'none']);
    expect(barLook(run({ status: 'normal', timeOf: 'party' }))).toBe('none');
  });

  it('has a colour for every status', () => {
    const css = readFileSync('src/pages/cases/StageBars.css', 'utf8');
    for (const status of ['warning', 'yellow', 'red', 'reminder', 'paused', 'none'])
      expect(css).toContain(`.stage-used-${status} {`);
  });
});

describe('savedOf', () => {
  it('adds up what the rows show: calendar days of departments, of certain dates', () => {
    const closed = { state: 'closed' } as const;
    const stages = [
      run({ ...closed, savedCalendarDays: 4 }),
      run({ ...closed, savedCalendarDays: -1 }),
      run({ ...closed, savedCalendarDays: 9, timeOf: 'party' }),
      run({ ...closed, savedCalendarDays: null }),
      run({ ...closed, savedCalendarDays: 6, savedDays: 4, unit: 'working_day' }),
      run({ ...closed, savedCalendarDays: 50, provisional: true }),
      run({ savedCalendarDays: null }),
    ];
    expect(savedOf(stages)).toEqual({ days: 9, stages: 3, ended: 6 });
    expect(stages.map(savedDaysOf)).toEqual([4, -1, null, null, 6, null, null]);
  });
});
