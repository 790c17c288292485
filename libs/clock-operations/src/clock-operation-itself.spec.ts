import type { ProposedOperation } from './clock-operation.entity.js';
import { InstanceLog, aStage } from '@app/stages/builders';
import { RUN_KEY, aProposal, anEntry, contextAfter } from './clock-operation.builders.js';
import { type OperationContext, refusalOf, withoutItself } from './clock-operation.rules.js';

describe('withoutItself', () => {
  const log = new InstanceLog('100');
  const hearing = aStage('F1', { statutoryLimit: '30 calendar_day', clockOperations: 'pause' });
  const pause = aProposal({ on: '2026-10-12' });

  function contextWith(waiting: ProposedOperation): OperationContext {
    const records = [log.started('2026-09-29 09:00'), log.entered('F1', RUN_KEY, '2026-09-29 09:00')];
    const entries = [anEntry(waiting.kind, waiting.on, { id: '1', state: 'requested', appliedAt: null })];
    return contextAfter(records, { definition: hearing, entries, now: '2026-10-20' });
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
