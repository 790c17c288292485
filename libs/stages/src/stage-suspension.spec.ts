import type { DeadlineEvent } from '@app/statutory-time';
import type { ClockOfRun, StageEvent } from './stage-event.js';
import { CALENDAR } from './stage-fold.builders.js';
import { keptDaysOf, suspensionsOf } from './stage-suspension.js';

const recorded = (...events: DeadlineEvent[]): StageEvent[] =>
  events.map((event, index) => ({
    event,
    operationId: String(index),
    recordedAt: `2026-03-10T0${index}:00:00Z`,
  }));

/** Forty-five days from Monday 2 March 2026; without anything in between due on 16 April. */
const aHearing = (run: Partial<ClockOfRun> = {}): ClockOfRun => ({
  baseLimit: '45 calendar_day',
  promisedLimit: null,
  clockStartOn: '2026-03-02',
  events: [],
  ...run,
});

describe('suspensionsOf', () => {
  it('ends a pause on the day before the resumption, which counts again', () => {
    const events = recorded({ type: 'resume', at: '2026-03-20' }, { type: 'pause', at: '2026-03-12' });
    expect(suspensionsOf(events)).toEqual([{ kind: 'pause', from: '2026-03-12', to: '2026-03-19' }]);
  });

  it('leaves an open pause without an end, and keeps both days of an exclusion', () => {
    const events = recorded(
      { type: 'pause', at: '2026-03-25' },
      { type: 'exclude', from: '2026-03-05', to: '2026-03-06' },
      { type: 'extend', at: '2026-03-09', by: { amount: 15, unit: 'calendar_day' }, approvedBy: '审批人' },
    );
    expect(suspensionsOf(events)).toEqual([
      { kind: 'exclude', from: '2026-03-05', to: '2026-03-06' },
      { kind: 'pause', from: '2026-03-25', to: null },
    ]);
  });

  it('keeps nothing of a pause that was resumed on its own day', () => {
    const events = recorded({ type: 'pause', at: '2026-03-12' }, { type: 'resume', at: '2026-03-12' });
    expect(suspensionsOf(events)).toEqual([]);
  });
});

describe('keptDaysOf', () => {
  it('keeps what was left before the pause, however long it lasts', () => {
    // 3 to 11 March are nine of the forty-five days
    expect(keptDaysOf(aHearing({ events: recorded({ type: 'pause', at: '2026-03-12' }) }), CALENDAR)).toBe(
      36,
    );
  });

  it('counts to the promise where there is one, in the unit of the law', () => {
    const run = aHearing({
      promisedLimit: '30 calendar_day',
      events: recorded({ type: 'pause', at: '2026-03-12' }),
    });
    expect(keptDaysOf(run, CALENDAR)).toBe(21);
  });

  it('does not keep the roll over a weekend', () => {
    // 12 days end on Saturday 14 March; rolled, they would end on Monday the 16th
    const run = aHearing({
      baseLimit: '12 calendar_day',
      events: recorded({ type: 'pause', at: '2026-03-12' }),
    });
    expect(keptDaysOf(run, CALENDAR)).toBe(3);
  });

  it('takes earlier suspensions and what was granted meanwhile into account', () => {
    const events = recorded(
      { type: 'exclude', from: '2026-03-05', to: '2026-03-06' },
      { type: 'pause', at: '2026-03-12' },
      { type: 'extend', at: '2026-03-13', by: { amount: 15, unit: 'calendar_day' }, approvedBy: '审批人' },
    );
    expect(keptDaysOf(aHearing({ events }), CALENDAR)).toBe(36 + 2 + 15);
  });

  it('keeps the whole time of a stage that is paused on its first day', () => {
    expect(keptDaysOf(aHearing({ events: recorded({ type: 'pause', at: '2026-03-02' }) }), CALENDAR)).toBe(
      45,
    );
  });

  it('is nothing to tell without an open pause, or without a limit', () => {
    const resumed = recorded({ type: 'pause', at: '2026-03-12' }, { type: 'resume', at: '2026-03-20' });
    expect(keptDaysOf(aHearing(), CALENDAR)).toBeNull();
    expect(keptDaysOf(aHearing({ events: resumed }), CALENDAR)).toBeNull();
    const paused = recorded({ type: 'pause', at: '2026-03-12' });
    expect(keptDaysOf(aHearing({ baseLimit: null, events: paused }), CALENDAR)).toBeNull();
  });
});
