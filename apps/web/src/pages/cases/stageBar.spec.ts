import { describe, expect, it } from 'vitest';
import type { StageRun } from '@/shared/api/types.js';
import { savedOf } from './savedOf.js';
import { stageBar } from './stageBar.js';

const run = (part: Partial<StageRun>): StageRun => ({
  stageRunId: '1',
  stageCode: 'M1',
  stageName: '调解',
  round: 1,
  timeOf: 'department',
  state: 'open',
  clockStartOn: '2026-05-20',
  provisional: false,
  status: 'normal',
  ...part,
});

describe('stageBar', () => {
  it('measures from the start of the stage, a running one up to today', () => {
    const bar = stageBar(run({ dueOn: '2026-06-04', promisedDueOn: '2026-05-29' }), '2026-05-25');
    expect(bar).toEqual({ used: 5, promise: 9, law: 15, span: 15 });
  });

  it('stretches for a stage that took longer than it may', () => {
    const bar = stageBar(
      run({ state: 'closed', clockEndOn: '2026-06-10', dueOn: '2026-06-04' }),
      '2026-12-01',
    );
    expect(bar).toEqual({ used: 21, promise: null, law: 15, span: 21 });
  });
});

describe('savedOf', () => {
  it('adds up the calendar days of departments only', () => {
    const closed = { state: 'closed' } as const;
    const stages = [
      run({ ...closed, savedCalendarDays: 4 }),
      run({ ...closed, savedCalendarDays: -1 }),
      run({ ...closed, savedCalendarDays: 9, timeOf: 'party' }),
      run({ ...closed, savedCalendarDays: null }),
      run({ savedCalendarDays: null }),
    ];
    expect(savedOf(stages)).toEqual({ days: 3, stages: 2 });
  });
});
