import { boundedFeel } from '@app/feel';
import { enteredStage } from './entered-stage.js';
import type { StageDefinition } from './stage-definition.js';
import { CALENDAR, aStage } from './stage-fold.builders.js';

const AT = new Date('2026-10-21T03:00:00Z');

function entered(stage: Partial<StageDefinition>, facts: Record<string, unknown>, setPromise?: string) {
  return enteredStage(aStage('M1', { statutoryLimit: '15 calendar_day', ...stage }), {
    ...{ facts, feel: boundedFeel, calendars: { forUnit: () => CALENDAR }, at: AT },
    setPromise: setPromise ?? null,
  });
}

describe('a stage that would be entered now', () => {
  it('counts from the fact that starts its clock', () => {
    const stage = entered({ clockStart: '=receivedOn' }, { receivedOn: '2026-10-20' });

    expect(stage).toEqual({
      ...{ elementId: 'st_M1', startOn: '2026-10-20', dueOn: '2026-11-04' },
      ...{ promisedDueOn: null, agreedOn: null, fault: null },
    });
  });

  it('counts from today where it has no such fact, by the promise that was set', () => {
    const stage = entered({ promisedLimit: '7 working_day' }, {}, '3 working_day');

    expect(stage).toMatchObject({ startOn: '2026-10-21', dueOn: '2026-11-05', promisedDueOn: '2026-10-26' });
  });

  it('says why its limit cannot be computed', () => {
    expect(entered({ statutoryLimit: '=limitOfTrack' }, {}).fault).toContain('法定期限');
  });
});
