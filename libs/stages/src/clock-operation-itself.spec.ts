import type { ClockOperationRow } from './clock-operation.entity.js';
import {
  type OperationContext,
  type ProposedOperation,
  refusalOf,
  withoutItself,
} from './clock-operation.rules.js';
import { APPROVALS, CALENDAR, InstanceLog, StageTables, aStage } from './stage-fold.builders.js';

describe('withoutItself', () => {
  const log = new InstanceLog('100');
  const hearing = aStage('F1', { statutoryLimit: '30 calendar_day', clockOperations: 'pause' });
  const pause: ProposedOperation = {
    kind: 'pause',
    on: '2026-10-12',
    to: null,
    period: null,
    cancels: null,
    approvedOn: null,
  };

  function contextWith(waiting: ProposedOperation): OperationContext {
    const tables = new StageTables([hearing]);
    tables.apply([log.started('2026-09-29 09:00'), log.entered('F1', '101', '2026-09-29 09:00')]);
    const entry = { ...waiting, id: '1', fromOn: waiting.on, toOn: waiting.to, state: 'requested' };
    return {
      run: tables.run('101'),
      definition: hearing,
      approvals: APPROVALS,
      entries: [entry as unknown as ClockOperationRow],
      calendar: CALENDAR,
      now: '2026-10-20',
    };
  }

  it('lets the approver see what the waiting request does, which cannot be asked for twice', () => {
    const context = contextWith(pause);
    expect(refusalOf(pause, context)?.reason).toBe('PENDING_ALREADY');
    expect(refusalOf(pause, withoutItself(pause, context))).toBeNull();
  });

  it('leaves every other request in the way', () => {
    const context = contextWith({ ...pause, on: '2026-10-13' });
    expect(refusalOf(pause, withoutItself(pause, context))?.reason).toBe('PENDING_ALREADY');
  });
});
