import { boundedFeel } from '@app/feel';
import type { StageDefinition } from './stage-definition.js';
import { CALENDAR, aStage } from './stage-fold.builders.js';
import { startedLimit } from './started-limit.js';

const mediation = aStage('M1', {
  name: '调解',
  nameEn: 'Mediation',
  clockStart: '=receivedOn',
  statutoryLimit: '15 calendar_day',
  promisedLimit: '7 working_day',
  responsible: 'zj.t09.mediate/mediator',
});

function limit(stage: Partial<StageDefinition>, facts: Record<string, unknown>, set: string | null = null) {
  const around = { facts, feel: boundedFeel, calendars: { forUnit: () => CALENDAR } };
  return startedLimit({ ...mediation, ...stage }, set, around);
}

describe('startedLimit', () => {
  it('is the one that the calendar gives from the date', () => {
    expect(limit({}, { receivedOn: '2026-10-20' })).toEqual({
      variable: 'receivedOn',
      stageCode: 'M1',
      stageName: '调解',
      stageNameEn: 'Mediation',
      dueOn: '2026-11-04',
      promisedDueOn: '2026-10-29',
      provisional: false,
    });
  });

  it('has the promise that an administrator set', () => {
    expect(limit({}, { receivedOn: '2026-10-20' }, '3 working_day')?.promisedDueOn).toBe('2026-10-23');
  });

  it('reads what its limit depends on', () => {
    const byProcedure = {
      statutoryLimit: '=if track = "simple" then "30 calendar_day" else "45 calendar_day"',
    };
    expect(limit(byProcedure, { receivedOn: '2026-10-20', track: 'simple' })?.dueOn).toBe('2026-11-19');
    expect(limit(byProcedure, { receivedOn: '2026-10-20', track: 'full' })?.dueOn).toBe('2026-12-04');
  });

  it.each([
    ['no date yet', {}, {}],
    ['a text that was refused', {}, { receivedOn: '2026-02-30' }],
    ['another start than one variable', { clockStart: '=agreement.effectiveOn' }, { agreement: {} }],
    ['no start of its own', { clockStart: null }, { receivedOn: '2026-10-20' }],
    ['a limit in hours', { statutoryLimit: '24 hour', promisedLimit: null }, { receivedOn: '2026-10-20' }],
    [
      'a limit that is not known',
      { statutoryLimit: '=limitOfTrack', promisedLimit: null },
      { receivedOn: '2026-10-20' },
    ],
  ] as const)('is none with %s', (_, stage, facts) => {
    expect(limit(stage, facts)).toBeUndefined();
  });
});
