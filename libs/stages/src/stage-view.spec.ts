import { CALENDAR, InstanceLog, StageTables, aStage } from './stage-fold.builders.js';
import { viewOf } from './stage-view.js';

describe('a stage with a day of its parties beside a limit of the law', () => {
  const log = new InstanceLog('100');
  const tables = new StageTables([
    aStage('W2', { timeOf: 'party', statutoryLimit: '5 working_day', agreedOn: '=performOn' }),
  ]);
  tables.apply([
    log.started('2026-03-02 09:00'),
    log.variable('caseNo', '330681-GZWQ-20260302-00001', '2026-03-02 09:00'),
    log.variable('performOn', '2026-03-20', '2026-03-02 09:00'),
    log.entered('W2', '101', '2026-03-02 09:00'),
  ]);
  const seenOn = (day: string) => viewOf(tables.run('101'), new Date(`${day}T10:00:00+08:00`), CALENDAR);

  it('counts calendar days to the agreed day, also those that are used', () => {
    expect(seenOn('2026-03-08')).toMatchObject({
      leftDays: 12,
      overdueDays: 0,
      usedDays: 6,
      unit: 'calendar_day',
    });
  });

  it('counts past the law once its date has passed, in the unit of the law', () => {
    expect(seenOn('2026-03-11')).toMatchObject({ overdueDays: 2, unit: 'working_day' });
  });
});
