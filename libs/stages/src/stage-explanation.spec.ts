import { explainedSpan } from './stage-explanation.js';
import { InstanceLog, StageTables, aStage } from './stage-fold.builders.js';

describe('explainedSpan', () => {
  const log = new InstanceLog('100');
  const hearing = aStage('F1', { statutoryLimit: '30 calendar_day' });

  function runWith(...operations: { type: 'pause' | 'resume'; at: string }[]) {
    const tables = new StageTables([hearing]);
    tables.operations.push(
      ...operations.map((event, index) => ({
        elementInstanceKey: '101',
        event,
        operationId: String(index),
        recordedAt: '2026-01-01T00:00:00Z',
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
});
