import { BUILT_IN_CALENDAR } from '@app/statutory-time';
import { CalendarSet } from './calendar-set.js';

describe('the calendars of units', () => {
  const set = new CalendarSet(BUILT_IN_CALENDAR, [
    { unitCode: 'zj', day: '2026-11-20', kind: 'off' },
    { unitCode: 'zj.t09', day: '2026-11-23', kind: 'off' },
    { unitCode: 'zj.t09.mediate', day: '2026-11-20', kind: 'work' },
  ]);

  it.each<[string | null, string, boolean, string]>([
    [null, '2026-11-20', true, 'the calendar of the notices knows no local day'],
    ['sx.court', '2026-11-20', true, 'a unit elsewhere neither'],
    ['zj', '2026-11-20', false, 'the unit itself rests'],
    ['zj.hr.insp', '2026-11-20', false, 'those below rest with it'],
    ['zj.t09', '2026-11-20', false, 'also where they have days of their own'],
    ['zj.t09', '2026-11-23', false, 'and these count as well'],
    ['zj.t090', '2026-11-23', true, 'but not for a unit whose code only begins alike'],
    ['zj.t09.mediate', '2026-11-20', true, 'the nearest unit wins'],
    ['zj.t09.mediate', '2026-11-23', false, 'and keeps what it does not name'],
  ])('%s on %s works: %s (%s)', (unitCode, day, isWorked, _) => {
    expect(set.forUnit(unitCode).isWorkingDay(day)).toBe(isWorked);
  });

  it('builds the calendar of units below the same local days once', () => {
    expect(set.forUnit('zj.t09.party')).toBe(set.forUnit('zj.t09'));
    expect(set.forUnit('sx.hr')).toBe(set.county);
  });
});
