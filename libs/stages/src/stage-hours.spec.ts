import type { EngineRecord } from '@app/engine-records';
import type { StageDefinition } from './stage-definition.js';
import { explanationOf } from './stage-explanation.js';
import { CALENDAR, InstanceLog, StageTables, aStage } from './stage-fold.builders.js';
import { viewOf } from './stage-view.js';

const log = new InstanceLog('100');
const at = (time: string) => new Date(`${time.replace(' ', 'T')}:00+08:00`);

/** What becomes of a stage with these properties; its run has the key 101. */
function after(properties: Partial<StageDefinition>, ...records: EngineRecord[]) {
  const tables = new StageTables([aStage('H1', properties)]);
  tables.apply(records);
  return tables.run('101');
}

describe('a stage whose limit is in hours', () => {
  const REPLY = { statutoryLimit: '24 hour', promisedLimit: '4 hour' };

  it('runs from the very moment at which it was entered, over rest days', () => {
    // a Friday
    expect(after(REPLY, log.entered('H1', '101', '2026-03-06 15:20'))).toMatchObject({
      clockStartOn: '2026-03-06T15:20:00+08:00',
      dueOn: '2026-03-07T15:20:00+08:00',
      promisedDueOn: '2026-03-06T19:20:00+08:00',
      // 80 % of four hours
      warningOn: '2026-03-06T18:32:00+08:00',
      yellowOn: '2026-03-06T19:20:01+08:00',
      redOn: '2026-03-07T15:20:01+08:00',
      fault: null,
    });
  });

  it('counts office hours where the promise does', () => {
    const run = after({ promisedLimit: '4 working_hour' }, log.entered('H1', '101', '2026-03-06 16:00'));
    expect(run).toMatchObject({ dueOn: null, promisedDueOn: '2026-03-09T11:30:00+08:00', redOn: null });
  });

  it('saves the hours that are left when it ends', () => {
    const run = after(
      REPLY,
      log.entered('H1', '101', '2026-03-02 15:20'),
      log.left('H1', '101', '2026-03-02 18:00'),
    );
    expect(run).toMatchObject({
      clockEndOn: '2026-03-02T18:00:00+08:00',
      unit: 'hour',
      usedDays: 2,
      savedDays: 21,
      savedCalendarDays: 1,
    });
  });

  it('starts and ends at the moments of legal facts', () => {
    const run = after(
      { ...REPLY, clockStart: '=reportedAt', clockEnd: '=arrivedAt' },
      log.variable('reportedAt', '2026-03-02T09:05', '2026-03-02 09:30'),
      log.entered('H1', '101', '2026-03-02 09:30'),
      log.variable('arrivedAt', '2026-03-02T02:00:30Z', '2026-03-02 11:00'),
      log.left('H1', '101', '2026-03-02 11:30'),
    );
    expect(run).toMatchObject({
      clockStartOn: '2026-03-02T09:05:00+08:00',
      dueOn: '2026-03-03T09:05:00+08:00',
      clockEndOn: '2026-03-02T10:00:30+08:00',
      fault: null,
    });
  });

  it('takes a fact without a time of day for the beginning of its day, and says so', () => {
    const run = after(
      { ...REPLY, clockStart: '=reportedOn' },
      log.variable('reportedOn', '2026-03-02', '2026-03-02 09:30'),
      log.entered('H1', '101', '2026-03-02 09:30'),
    );
    expect(run).toMatchObject({
      dueOn: '2026-03-03T00:00:00+08:00',
      fault: '起算时刻：“2026-03-02”没有写明几点',
    });
    const ended = after(
      { ...REPLY, clockEnd: '=endedOn' },
      log.entered('H1', '101', '2026-03-02 09:30'),
      log.variable('endedOn', '2026-03-02', '2026-03-02 10:00'),
      log.left('H1', '101', '2026-03-02 10:00'),
    );
    expect(ended.clockEndOn).toBe('2026-03-02T23:59:59+08:00');
  });

  it('takes another limit from the moment at which a variable asks for it, unless it was late by then', () => {
    const urgent = { statutoryLimit: '=if urgent then "2 hour" else "24 hour"' };
    const begin = [
      log.variable('urgent', true, '2026-03-02 09:00'),
      log.entered('H1', '101', '2026-03-02 09:00'),
    ];
    const calm = (time: string) => after(urgent, ...begin, log.variable('urgent', false, time));
    expect(calm('2026-03-02 10:00').dueOn).toBe('2026-03-03T09:00:00+08:00');
    expect(calm('2026-03-02 11:01')).toMatchObject({
      dueOn: '2026-03-02T11:00:00+08:00',
      fault: expect.stringContaining('期限不变'),
    });
  });

  it('is read with what is left at this moment', () => {
    const run = after(REPLY, log.entered('H1', '101', '2026-03-02 15:20'));
    const seen = (time: string) => viewOf(run, at(time), CALENDAR);
    expect(seen('2026-03-02 16:00')).toMatchObject({ status: 'normal', leftDays: 3, unit: 'hour' });
    expect(seen('2026-03-02 18:33')).toMatchObject({ status: 'warning', leftDays: 0 });
    expect(seen('2026-03-02 19:21')).toMatchObject({ status: 'yellow' });
    expect(seen('2026-03-03 17:00')).toMatchObject({ status: 'red', overdueDays: 2 });
  });

  it('is explained in moments, without months', () => {
    const run = after(REPLY, log.entered('H1', '101', '2026-03-02 15:20'));
    const { steps, days, dueOn } = explanationOf(run, CALENDAR, []);
    expect(dueOn).toBe('2026-03-03T15:20:00+08:00');
    expect(steps.at(0)).toMatchObject({ code: 'origin', date: '2026-03-02T15:20:00+08:00' });
    expect(days).toEqual([]);
  });

  it('has no date where its limits are on two lines', () => {
    const run = after(
      { statutoryLimit: '2 working_day', promisedLimit: '4 hour' },
      log.entered('H1', '101', '2026-03-02 15:20'),
    );
    expect(run).toMatchObject({ dueOn: null, fault: '期限无法计算：MIXED_HOURS' });
  });
});
