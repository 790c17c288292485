import { isSuspended, retimed } from '@app/stages';
import { CALENDAR, InstanceLog, aStage, keptDaysOf, suspensionsOf, viewOf } from '@app/stages/builders';
import { RUN_KEY, aProposal, anEntry, contextAfter } from './clock-operation.builders.js';
import type { ClockOperationRow, ProposedOperation } from './clock-operation.entity.js';
import { type OperationContext, lateApproval, refusalOf, runWith } from './clock-operation.rules.js';
import { fromMinutes, momentFor } from './operation-moment.js';

const REPLY = aStage('H1', {
  statutoryLimit: '24 hour',
  promisedLimit: '4 hour',
  clockOperations: 'pause,exclude,restart,extend,switch',
  extensionLimit: '12 hour',
});
const WORKING = { ...REPLY, statutoryLimit: '7 working_hour', promisedLimit: null, extensionLimit: null };

/** The stage was entered on Friday 6 March 2026 at 09:00:37, and asks at noon. */
const at = (time: string, day = '2026-03-06'): string => `${day}T${time}:00+08:00`;
const NOON = at('12:00');

describe('an operation on hours', () => {
  it.each<[string, Partial<ProposedOperation>, Partial<Given>, string | undefined]>([
    ['a pause at a moment', { on: at('11:59') }, {}, undefined],
    ['a pause now', { on: NOON }, {}, undefined],
    ['a pause in a minute', { on: at('12:01') }, {}, 'IN_FUTURE'],
    ['a pause on a day', { on: '2026-03-06' }, {}, 'TIME_REQUIRED'],
    ['a pause before the beginning', { on: at('08:59') }, {}, 'EVENT_BEFORE_START'],
    ['an exclusion without a time at its end', { kind: 'exclude', to: '2026-03-07' }, {}, 'TIME_REQUIRED'],
    ['an exclusion that ends later', { kind: 'exclude', to: at('09:00', '2026-03-09') }, {}, undefined],
    ['an exclusion that ends first', { kind: 'exclude', to: at('10:59') }, {}, 'END_BEFORE_START'],
    ['an exclusion of nothing', { kind: 'exclude', to: at('11:00') }, {}, 'END_BEFORE_START'],
    [
      'a pause inside an earlier one',
      { on: at('10:30') },
      { entries: pauseOf('10:00', '11:00') },
      'PAUSE_OVERLAP',
    ],
    ['a pause after an earlier one', { on: at('11:00') }, { entries: pauseOf('10:00', '11:00') }, undefined],
    [
      'a resumption a minute before the pause',
      { kind: 'resume', on: at('09:59') },
      { entries: [anEntry('pause', at('10:00'))] },
      'RESUME_WITHOUT_PAUSE',
    ],
    ['the longest extension', { kind: 'extend', period: '12 hour' }, {}, undefined],
    ['an hour more', { kind: 'extend', period: '13 hour' }, {}, 'EXTENSION_TOO_LONG'],
    ['an extension by days', { kind: 'extend', period: '1 calendar_day' }, {}, 'MIXED_HOURS'],
    ['an extension by office hours', { kind: 'extend', period: '1 working_hour' }, {}, 'MIXED_HOURS'],
    [
      'office hours by office hours',
      { kind: 'extend', period: '9 working_hour' },
      { stage: WORKING },
      undefined,
    ],
    ['office hours by clock hours', { kind: 'extend', period: '1 hour' }, { stage: WORKING }, 'MIXED_HOURS'],
    ['a switch to days', { kind: 'switch', period: '3 working_day' }, {}, 'MIXED_HOURS'],
    ['a restart', { kind: 'restart', on: at('10:15') }, {}, undefined],
    [
      'an extension in the minute of the end',
      { kind: 'extend', on: at('09:00', '2026-03-07'), period: '2 hour' },
      { now: at('09:00', '2026-03-07') },
      undefined,
    ],
    [
      'an extension a minute after it',
      { kind: 'extend', on: at('09:01', '2026-03-07'), period: '2 hour' },
      { now: at('09:01', '2026-03-07') },
      'EVENT_AFTER_DUE',
    ],
  ])('is judged by moments: %s', (_what, proposed, given, reason) => {
    expect(refusalOf(proposal(proposed), contextOf(given))?.reason).toBe(reason);
  });

  it('is refused in words that speak of moments', () => {
    const words = (changes: Partial<ProposedOperation>) =>
      refusalOf(proposal(changes), contextOf({}))?.message;
    expect(words({ on: '2026-03-06' })).toBe('这个环节的期限以小时计，请写明几点几分（办案规则 第47条）。');
    expect(words({ on: at('12:01') })).toContain('时刻不能晚于现在');
    expect(words({ kind: 'extend', period: '1 month' })).toContain('用同一种小时');
  });

  it('moves the due moment to the minute', () => {
    const due = (changes: Partial<ProposedOperation>, entries: ClockOperationRow[] = []) =>
      retimed(runWith(proposal(changes), contextOf({ entries })), CALENDAR).dueOn;
    expect(due({})).toBeNull();
    expect(due({ kind: 'resume', on: at('11:45') }, [anEntry('pause', at('10:30'))])).toBe(
      '2026-03-07T10:15:37+08:00',
    );
    expect(due({ kind: 'exclude', on: at('10:00'), to: at('10:20') })).toBe('2026-03-07T09:20:37+08:00');
    expect(due({ kind: 'extend', period: '2 hour' })).toBe('2026-03-07T11:00:37+08:00');
    expect(due({ kind: 'restart', on: at('10:15') })).toBe('2026-03-07T10:15:00+08:00');
  });

  it('counts office hours where the limit does', () => {
    const context = contextOf({ stage: WORKING, entries: pauseOf('10:00', '14:00') });
    // seven of them from 09:00:37; the pause takes two and a half
    expect(context.run.dueOn).toBe('2026-03-09T11:30:37+08:00');
  });

  it.each<[string, string, string | null, string | undefined]>([
    ['in time in the last second', '2026-03-07T09:00:37+08:00', null, undefined],
    ['late in the next', '2026-03-07T09:00:38+08:00', null, 'APPROVED_AFTER_DUE'],
    ['in time on paper', at('12:00', '2026-03-08'), at('09:00', '2026-03-07'), undefined],
    ['late on paper', at('12:00', '2026-03-08'), at('09:01', '2026-03-07'), 'APPROVED_AFTER_DUE'],
    ['given on paper in a minute', NOON, at('12:01'), 'APPROVED_IN_FUTURE'],
    ['given on paper a minute too early', NOON, at('10:59'), 'APPROVED_BEFORE_REQUEST'],
  ])('is approved %s', (_what, now, approvedOn, reason) => {
    const extension = proposal({ kind: 'extend', period: '5 hour', approvedOn });
    expect(lateApproval(extension, contextOf({ now }))?.reason).toBe(reason);
  });

  it('is not named by a time of day where days are counted', () => {
    const stage = { ...REPLY, statutoryLimit: '5 working_day', promisedLimit: null, extensionLimit: null };
    const context = contextOf({ stage, now: '2026-03-06' });
    expect(refusalOf(proposal({}), context)?.reason).toBe('DAY_REQUIRED');
    expect(refusalOf(proposal({ kind: 'extend', on: '2026-03-06', period: '4 hour' }), context)?.reason).toBe(
      'MIXED_HOURS',
    );
    expect(refusalOf(proposal({ on: '2026-03-06' }), context)).toBeNull();
  });
});

describe('the minute in which a stage begins', () => {
  it('is the beginning, which people see without its seconds', () => {
    const { run } = contextOf({});
    const named = fromMinutes(proposal({ on: at('09:00'), approvedOn: at('09:00') }), run);
    expect([named.on, named.approvedOn]).toEqual([run.clockStartOn, run.clockStartOn]);
    expect(refusalOf(named, contextOf({}))).toBeNull();
    expect(fromMinutes(proposal({ on: at('09:01') }), run).on).toBe(at('09:01'));
    expect(fromMinutes(proposal({ on: at('08:59') }), run).on).toBe(at('08:59'));
  });
});

describe('what a model names', () => {
  it('is a moment where hours are counted and a day where days are', () => {
    const { run } = contextOf({});
    const inDays = { ...run, baseLimit: '5 working_day' };
    expect(momentFor(run, '2026-03-06T02:00:00Z')).toBe(at('10:00'));
    expect(momentFor(inDays, '2026-03-06T20:00:00Z')).toBe('2026-03-07');
    // which is refused: nobody can tell the hour
    expect(momentFor(run, '2026-03-06')).toBe('2026-03-06');
  });
});

describe('hours that stand still', () => {
  it('do so from moment to moment', () => {
    const { run } = contextOf({
      entries: [...pauseOf('10:00', '11:00'), anEntry('exclude', at('11:30'), { toOn: at('11:40') })],
    });
    expect(suspensionsOf(run.events)).toEqual([
      { kind: 'pause', from: at('10:00'), to: at('11:00') },
      { kind: 'exclude', from: at('11:30'), to: at('11:40') },
    ]);
    expect(suspensionsOf(contextOf({ entries: pauseOf('10:00', '10:00') }).run.events)).toEqual([]);
  });

  it('stand still on a day only when they do so all day', () => {
    const { events } = contextOf({ entries: [anEntry('pause', at('10:00'))] }).run;
    expect(isSuspended(events, '2026-03-06')).toBe(false);
    expect(isSuspended(events, '2026-03-07')).toBe(true);
  });

  it('keep what was left in the moment of the pause', () => {
    const { run } = contextOf({ entries: [anEntry('pause', at('11:30'))] });
    // of the four promised hours two and a half are gone
    expect(keptDaysOf(run, CALENDAR)).toBe(1);
    const view = viewOf(run, new Date(at('20:00')), CALENDAR);
    expect(view).toMatchObject({ status: 'paused', dueOn: null, leftDays: 1, unit: 'hour' });
  });
});

// helpers

interface Given {
  stage: typeof REPLY;
  entries: ClockOperationRow[];
  now: string;
}

function contextOf({ stage = REPLY, entries = [], now = NOON }: Partial<Given>): OperationContext {
  const entered = new InstanceLog('100').entered('H1', RUN_KEY, '2026-03-06 09:00');
  const records = [{ ...entered, timestamp: entered.timestamp + 37_000 }];
  return contextAfter(records, { definition: stage, entries, now });
}

function proposal(changes: Partial<ProposedOperation>): ProposedOperation {
  return aProposal({ on: at('11:00'), ...changes });
}

function pauseOf(from: string, to: string): ClockOperationRow[] {
  return [anEntry('pause', at(from)), anEntry('resume', at(to))];
}
