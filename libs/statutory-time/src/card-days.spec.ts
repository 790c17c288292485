import fc from 'fast-check';
import { anyDayCase } from './fixtures/case.arbitraries.js';
import { exclude, extend, pause, resume } from './fixtures/case.builder.js';
import {
  BUILT_IN_CALENDAR,
  type StageTimingInput,
  addDays,
  cardDays,
  computeDeadline,
  createCalendar,
  parsePeriod,
  stageTiming,
} from './index.js';

const calendar = createCalendar(BUILT_IN_CALENDAR);
const mediation: StageTimingInput = {
  limit: parsePeriod('15 calendar_day'),
  promise: parsePeriod('7 working_day'),
  start: '2026-09-17',
  calendar,
};

describe('the days of cards', () => {
  it('are the first ones near the promise, past it, and past the law', () => {
    expect(cardDays(mediation)).toEqual({
      warningOn: '2026-09-24',
      yellowOn: '2026-09-29',
      redOn: '2026-10-09',
    });
  });

  it('leave out what a stage cannot be late for', () => {
    expect(cardDays({ ...mediation, promise: null })).toMatchObject({ yellowOn: null, redOn: '2026-10-09' });
    expect(cardDays({ ...mediation, limit: null })).toMatchObject({ yellowOn: '2026-09-29', redOn: null });
    expect(cardDays({ start: '2026-09-17', calendar })).toEqual({
      warningOn: null,
      yellowOn: null,
      redOn: null,
    });
  });

  it('know no yellow day where the promise ends with the law', () => {
    const cut = { ...mediation, promise: parsePeriod('3 month') };
    expect(cardDays(cut)).toMatchObject({ yellowOn: null, redOn: '2026-10-09' });
  });

  it('wait for the end of a suspension, but for the law', () => {
    const events = [exclude('2026-09-29', '2026-10-10')];
    expect(cardDays({ ...mediation, events })).toMatchObject({ yellowOn: '2026-10-11', redOn: '2026-10-15' });
  });

  it('are unknown behind an open pause', () => {
    expect(cardDays({ ...mediation, events: [pause('2026-09-21')] })).toEqual({
      warningOn: null,
      yellowOn: null,
      redOn: null,
    });
    const resumed = [pause('2026-09-21'), resume('2026-09-22')];
    expect(cardDays({ ...mediation, events: resumed }).yellowOn).toBe('2026-09-30');
  });

  it('move with an extension of the law, not of the promise', () => {
    const events = [extend('2026-09-28', '10 calendar_day')];
    expect(cardDays({ ...mediation, events })).toMatchObject({ yellowOn: '2026-09-29', redOn: '2026-10-13' });
  });

  it('give the status of every day of any stage', () => {
    fc.assert(
      fc.property(anyDayCase, fc.integer({ min: 0, max: 400 }), (question, days) => {
        if (computeDeadline({ ...question, completedAt: null }).error !== null) return;
        const stage = { ...question, asOf: addDays(question.start, days), completedOn: null };
        expect(statusFrom(stage)).toBe(stageTiming(stage).status);
      }),
      { numRuns: 500 },
    );
  });
});

// helpers

/** Suspended days are told by the status alone. */
function statusFrom(stage: StageTimingInput & { asOf: string }): string | null {
  const { warningOn, yellowOn, redOn } = cardDays(stage);
  const reached = (day: string | null) => day !== null && day <= stage.asOf;
  if (reached(redOn)) return 'red';
  const { status } = stageTiming(stage);
  if (status === 'paused') return status;
  if (reached(yellowOn)) return 'yellow';
  return reached(warningOn) ? 'warning' : 'normal';
}
