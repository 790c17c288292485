import { type ClockOperationKind, retimed } from '@app/stages';
import { CALENDAR, InstanceLog, aStage } from '@app/stages/builders';
import { RUN_KEY, aProposal, anEntry, contextAfter } from './clock-operation.builders.js';
import type { ClockOperationRow, ProposedOperation } from './clock-operation.entity.js';
import {
  type OperationContext,
  articleOf,
  blockedBy,
  kindsOf,
  lateApproval,
  limitsOf,
  refusalOf,
  runWith,
  timesLeft,
} from './clock-operation.rules.js';

const HEARING = aStage('F1', {
  statutoryLimit: '=if track = "simplified" then "30 calendar_day" else "45 calendar_day"',
  legalBasis: '劳动争议调解仲裁法 第43条',
  clockOperations: 'pause,exclude,restart,extend,switch',
  extensionLimit: '15 calendar_day',
});

describe('the kinds that a stage allows', () => {
  it('let whoever may pause resume, and whoever may do anything correct', () => {
    expect(kindsOf({ clockOperations: 'pause' })).toEqual(['pause', 'resume', 'cancel']);
    expect(kindsOf({ clockOperations: ' extend , exclude ' })).toEqual(['exclude', 'extend', 'cancel']);
  });

  it.each([null, '', 'unheard-of'])('are none for %j', (clockOperations) => {
    expect(kindsOf({ clockOperations })).toEqual([]);
  });
});

describe('refusalOf', () => {
  // the hearing began on 29 September 2026: 30 days end on 29 October
  it.each<[string, Partial<ProposedOperation>, Partial<Given>, string | undefined]>([
    ['a pause', { kind: 'pause' }, {}, undefined],
    ['a pause on the day of the start', { kind: 'pause', on: '2026-09-29' }, {}, undefined],
    ['a pause before the start', { kind: 'pause', on: '2026-09-28' }, {}, 'EVENT_BEFORE_START'],
    ['a pause tomorrow', { kind: 'pause', on: '2026-10-21' }, {}, 'IN_FUTURE'],
    ['a pause while paused', { kind: 'pause' }, { entries: [anEntry('pause', '2026-10-12')] }, 'PAUSE_OPEN'],
    ['a resumption without a pause', { kind: 'resume' }, {}, 'NO_PAUSE'],
    [
      'a resumption on the day of the pause',
      { kind: 'resume', on: '2026-10-12' },
      { entries: [anEntry('pause', '2026-10-12')] },
      undefined,
    ],
    [
      'a resumption before the pause',
      { kind: 'resume', on: '2026-10-11' },
      { entries: [anEntry('pause', '2026-10-12')] },
      'RESUME_WITHOUT_PAUSE',
    ],
    [
      'a pause inside an earlier one',
      { kind: 'pause', on: '2026-10-13' },
      { entries: [anEntry('pause', '2026-10-12'), anEntry('resume', '2026-10-16')] },
      'PAUSE_OVERLAP',
    ],
    ['an exclusion that ends later', { kind: 'exclude', to: '2026-11-20' }, {}, undefined],
    ['an exclusion that ends first', { kind: 'exclude', to: '2026-10-19' }, {}, 'END_BEFORE_START'],
    ['the longest extension', { kind: 'extend', period: '15 calendar_day' }, {}, undefined],
    ['one day more', { kind: 'extend', period: '16 calendar_day' }, {}, 'EXTENSION_TOO_LONG'],
    ['a month in the place of days', { kind: 'extend', period: '1 month' }, {}, 'EXTENSION_TOO_LONG'],
    ['working days that may be more', { kind: 'extend', period: '12 working_day' }, {}, 'EXTENSION_TOO_LONG'],
    [
      'a second extension',
      { kind: 'extend', period: '1 calendar_day' },
      { entries: [anEntry('extend', '2026-10-12', { period: '5 calendar_day' })] },
      'EXTENSION_USED',
    ],
    [
      'an extension after a cancelled one',
      { kind: 'extend', period: '1 calendar_day' },
      { entries: [anEntry('extend', '2026-10-12', { period: '5 calendar_day', cancelledBy: '9' })] },
      undefined,
    ],
    [
      'an extension on the due date',
      { kind: 'extend', on: '2026-10-29', period: '5 calendar_day' },
      { today: '2026-10-29' },
      undefined,
    ],
    [
      'an extension after the due date',
      { kind: 'extend', on: '2026-10-30', period: '5 calendar_day' },
      { today: '2026-10-30' },
      'EVENT_AFTER_DUE',
    ],
    [
      'an extension after a date that a pause moved',
      { kind: 'extend', on: '2026-10-30', period: '5 calendar_day' },
      { today: '2026-10-30', entries: [anEntry('pause', '2026-10-12'), anEntry('resume', '2026-10-16')] },
      undefined,
    ],
    ['a switch', { kind: 'switch', period: '45 calendar_day' }, {}, undefined],
    [
      'a switch after the due date',
      { kind: 'switch', on: '2026-10-30', period: '45 calendar_day' },
      { today: '2026-10-30' },
      'EVENT_AFTER_DUE',
    ],
    [
      'a restart after the due date',
      { kind: 'restart', on: '2026-11-02' },
      { today: '2026-11-02' },
      undefined,
    ],
    ['the same request again', { kind: 'pause' }, { entries: [waiting('pause')] }, 'PENDING_ALREADY'],
    ['another request', { kind: 'restart' }, { entries: [waiting('pause')] }, undefined],
  ])('judges %s', (_what, proposed, given, reason) => {
    expect(refusalOf(proposal(proposed), contextOf(given))?.reason).toBe(reason);
  });

  it('refuses what the model does not allow, and everything at a stage that has ended', () => {
    const stage = { ...HEARING, clockOperations: 'extend' };
    expect(refusalOf(proposal({ kind: 'pause' }), contextOf({ stage }))?.reason).toBe('NOT_ALLOWED');
    expect(refusalOf(proposal({ kind: 'pause' }), contextOf({ ended: true }))?.reason).toBe('STAGE_CLOSED');
  });

  it('names the article and the most that the law allows', () => {
    const refusal = refusalOf(proposal({ kind: 'extend', period: '16 calendar_day' }), contextOf({}));
    expect(refusal).toMatchObject({ max: '15 calendar_day' });
    expect(refusal).toMatchObject({ article: '调解仲裁法 第43条' });
    expect(refusal?.message).toContain('调解仲裁法 第43条');
    expect(refusal?.message).toContain('15 日');
  });

  it('names the article of each kind, of a correction that of what it corrects, and else that of the stage', () => {
    const context = contextOf({ entries: [anEntry('pause', '2026-10-12', { id: '1' })] });
    expect(articleOf({ kind: 'exclude', cancels: null }, context)).toBe('办案规则 第46条');
    expect(articleOf({ kind: 'cancel', cancels: '1' }, context)).toBe('办案规则 第47条');
    expect(articleOf({ kind: 'cancel', cancels: '7' }, context)).toBe('劳动争议调解仲裁法 第43条');
    const paused = refusalOf(proposal({ kind: 'pause' }), context);
    expect(paused?.message).toBe('期限已经中止，请先恢复（办案规则 第47条）。');
  });

  it('does not judge what was accepted before', () => {
    // an extension that a changed calendar put behind the due date
    const late = anEntry('extend', '2026-11-05', { period: '5 calendar_day' });
    const context = contextOf({ entries: [late], today: '2026-11-06' });
    expect(refusalOf(proposal({ kind: 'restart', on: '2026-11-06' }), context)).toBeNull();
  });
});

describe('an approval', () => {
  // the limit expires on 29 October
  it.each<[string, string, string | null, string | undefined]>([
    ['is in time on the last day', '2026-10-29', null, undefined],
    ['is late on the day after', '2026-10-30', null, 'APPROVED_AFTER_DUE'],
    ['counts on the day on which it was given on paper', '2026-11-20', '2026-10-29', undefined],
    ['is late on paper too', '2026-11-20', '2026-10-30', 'APPROVED_AFTER_DUE'],
    ['is not given tomorrow', '2026-10-28', '2026-10-29', 'APPROVED_IN_FUTURE'],
    ['is not given before it was asked for', '2026-11-20', '2026-10-19', 'APPROVED_BEFORE_REQUEST'],
  ])('%s', (_what, today, approvedOn, reason) => {
    const extension = proposal({ kind: 'extend', on: '2026-10-20', period: '5 calendar_day', approvedOn });
    expect(lateApproval(extension, contextOf({ today }))?.reason).toBe(reason);
  });

  it('of anything else has no last day', () => {
    const exclusion = proposal({ kind: 'exclude', to: '2026-10-21' });
    expect(lateApproval(exclusion, contextOf({ today: '2026-12-01' }))).toBeNull();
  });
});

describe('a correction', () => {
  const pause = anEntry('pause', '2026-10-12', { id: '1' });
  const resume = anEntry('resume', '2026-10-16', { id: '2' });

  it.each<[string, ClockOperationRow[], string, string | undefined]>([
    ['of an open pause', [pause], '1', undefined],
    ['of a resumption', [pause, resume], '2', undefined],
    ['of a pause whose resumption stands', [pause, resume], '1', 'RESUME_WITHOUT_PAUSE'],
    ['of what was corrected', [{ ...pause, cancelledBy: '3' }, resume], '1', 'ALREADY_CANCELLED'],
    ['of what waits', [pause, { ...waiting('restart'), id: '2' }], '2', 'NOT_IN_FORCE'],
    ['of what is not there', [pause], '7', 'NOT_IN_FORCE'],
    [
      'of a correction',
      [pause, anEntry('cancel', '2026-10-12', { id: '2', cancels: '9' })],
      '2',
      'NOT_IN_FORCE',
    ],
    [
      'that somebody asked for already',
      [pause, { ...waiting('cancel'), id: '2', cancels: '1' }],
      '1',
      'PENDING_ALREADY',
    ],
  ])('%s', (_what, entries, cancels, reason) => {
    expect(refusalOf(proposal({ kind: 'cancel', cancels }), contextOf({ entries }))?.reason).toBe(reason);
  });

  it('needs something to correct', () => {
    expect(blockedBy('cancel', contextOf({}))).toBe('NOTHING_TO_CANCEL');
  });

  it('gives back the dates of before', () => {
    const context = contextOf({ entries: [pause, resume] });
    const after = retimed(runWith(proposal({ kind: 'cancel', cancels: '2' }), context), CALENDAR);
    expect([context.run.dueOn, after.dueOn]).toEqual(['2026-11-02', null]);
  });
});

describe('what is left to ask for', () => {
  it('is one extension, and any number where the law sets none', () => {
    expect(timesLeft(contextOf({}))).toBe(1);
    expect(timesLeft(contextOf({ stage: { ...HEARING, extensionLimit: null } }))).toBeNull();
  });

  it('is nothing where the longest extension cannot be read', () => {
    const stage = { ...HEARING, extensionLimit: '=longest' };
    expect(blockedBy('extend', contextOf({ stage }))).toBe('EXTENSION_LIMIT_UNKNOWN');
    expect(blockedBy('pause', contextOf({ stage }))).toBeNull();
  });

  it.each([
    ['simplified', '5 calendar_day'],
    ['ordinary', '15 calendar_day'],
  ])('follows the procedure: %s', (track, max) => {
    const stage = {
      ...HEARING,
      extensionLimit: '=if track = "simplified" then "5 calendar_day" else "15 calendar_day"',
    };
    const context = contextOf({ stage, facts: { track } });
    expect(refusalOf(proposal({ kind: 'extend', period: '16 calendar_day' }), context)?.max).toBe(max);
    expect(refusalOf(proposal({ kind: 'extend', period: max }), context)).toBeNull();
  });

  it('is none after an extension, and one again after a restart, which makes the extension lapse', () => {
    const extension = anEntry('extend', '2026-10-12', { id: '1', period: '15 calendar_day' });
    const restart = anEntry('restart', '2026-10-14', { id: '2' });
    expect(timesLeft(contextOf({ entries: [extension] }))).toBe(0);
    expect(timesLeft(contextOf({ entries: [extension, restart] }))).toBe(1);
  });

  it('is a switch to the other limit of the model', () => {
    expect(limitsOf(contextOf({}))).toEqual(['45 calendar_day']);
  });
});

// helpers

interface Given {
  stage: typeof HEARING;
  entries: ClockOperationRow[];
  today: string;
  ended: boolean;
  facts: Record<string, unknown>;
}

function contextOf({
  stage = HEARING,
  entries = [],
  today = '2026-10-20',
  ended,
  facts,
}: Partial<Given>): OperationContext {
  const log = new InstanceLog('100');
  const records = [
    log.started('2026-09-29 09:00'),
    log.variable('track', 'simplified', '2026-09-29 09:00'),
    log.entered('F1', RUN_KEY, '2026-09-29 09:00'),
    ...(ended === true ? [log.left('F1', RUN_KEY, '2026-10-10 09:00')] : []),
  ];
  return contextAfter(records, {
    ...{ definition: stage, entries, now: today },
    ...(facts === undefined ? {} : { facts }),
  });
}

function proposal(changes: Partial<ProposedOperation>): ProposedOperation {
  return aProposal({ on: '2026-10-20', ...changes });
}

function waiting(kind: ClockOperationKind): ClockOperationRow {
  return anEntry(kind, '2026-10-19', { state: 'requested', appliedAt: null });
}
