import { explainedSpan, explanationOf } from './stage-explanation.js';
import { CALENDAR, InstanceLog, StageTables, aStage } from './stage-fold.builders.js';

describe('the explanation of a stage', () => {
  const log = new InstanceLog('100');

  type Pause = { type: 'pause' | 'resume'; at: string };

  function runWith(...operations: Pause[]) {
    return runOf('30 calendar_day', ...operations);
  }

  function runOf(statutoryLimit: string, ...operations: Pause[]) {
    const tables = new StageTables([aStage('F1', { statutoryLimit, promisedLimit: '2 calendar_day' })]);
    tables.operations.push(
      ...operations.map((event, index) => ({
        elementInstanceKey: '101',
        event,
        operationId: String(index),
        recordedAt: '2026-01-01T00:00:00Z',
        afterPosition: '-1',
        cancelledAfter: null,
      })),
    );
    tables.apply([log.started('2026-09-29 09:00'), log.entered('F1', '101', '2026-09-29 09:00')]);
    return tables.run('101');
  }

  it('goes from the month of the start to the month of the due date', () => {
    expect(explainedSpan(runWith())).toEqual({ from: '2026-09-01', to: '2026-10-31' });
  });

  it('reaches to an open pause, which leaves no due date', () => {
    const run = runWith({ type: 'pause', at: '2026-10-12' });
    expect(run.dueOn).toBeNull();
    expect(explainedSpan(run)).toEqual({ from: '2026-09-01', to: '2026-10-31' });
  });

  it('shows what was counted until an open pause', () => {
    const { days } = explanationOf(runWith({ type: 'pause', at: '2026-10-12' }), CALENDAR, []);
    const counted = days.filter((day) => day.counted).map(({ date }) => date);
    expect([counted[0], counted.at(-1), counted.length]).toEqual(['2026-09-30', '2026-10-11', 12]);
    expect(days.filter((day) => day.suspended)[0]?.date).toBe('2026-10-12');
  });

  it('counts only working days until then where the limit is in working days', () => {
    const run = runOf('30 working_day', { type: 'pause', at: '2026-10-12' });
    const { days } = explanationOf(run, CALENDAR, []);
    // the holiday ends on 7 October, and Saturday the 10th is worked
    expect(days.filter((day) => day.counted).map(({ date }) => date)).toEqual([
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
    ]);
  });
});
