import { describe, expect, it } from 'vitest';
import type { AllowedOperation, Period } from '@/shared/api/types.js';
import {
  choicesOf,
  chosenOf,
  EMPTY_FORM,
  faultsOf,
  filled,
  isPastDue,
  type OperationForm,
  previewOf,
  requestOf,
  unitsBeside,
} from './operationForm.js';

const TODAY = '2026-10-20';
const IN_DAYS = { now: TODAY, suggested: TODAY, unit: 'calendar_day' } as const;
const fifteenDays: Period = { amount: 15, unit: 'calendar_day' };

const allowed = (part: Partial<AllowedOperation>): AllowedOperation => ({
  type: 'pause',
  article: '办案规则 第47条',
  approver: {
    group: 'zj.arb/arb-head',
    unitName: '仲裁院',
    roleName: '仲裁委负责人',
    roleNameEn: 'Head of arbitration',
  },
  maxPeriod: null,
  timesLeft: null,
  limits: [],
  blockedBy: null,
  ...part,
});
const extend = allowed({ type: 'extend', article: '调解仲裁法 第43条', maxPeriod: fifteenDays });
const form = (part: Partial<OperationForm>, choice: AllowedOperation) =>
  filled({ ...EMPTY_FORM, ...part }, choice, IN_DAYS);

describe('the chosen kind', () => {
  it('is the first that can be done, and while a pause is open its end', () => {
    const pause = allowed({ type: 'pause' });
    const resume = allowed({ type: 'resume', blockedBy: 'NO_PAUSE' });
    expect(chosenOf([pause, resume, extend], null)?.type).toBe('pause');
    const paused = [{ ...pause, blockedBy: 'PAUSE_OPEN' }, extend, { ...resume, blockedBy: null }];
    expect(chosenOf(paused, null)?.type).toBe('resume');
  });

  it('stays what was picked until it cannot be done any more', () => {
    const used = { ...extend, blockedBy: 'EXTENSION_USED' };
    expect(chosenOf([allowed({}), extend], 'extend')?.type).toBe('extend');
    expect(chosenOf([allowed({}), used], 'extend')?.type).toBe('pause');
    expect(chosenOf([used], 'extend')).toBeUndefined();
  });

  it('is never a correction', () => {
    expect(choicesOf([allowed({ type: 'cancel' }), extend])).toEqual([extend]);
  });
});

describe('an extension after the due date', () => {
  it('is one on paper, with its number and the paper', () => {
    const late = form({ on: '2026-10-12', reason: '案情复杂', approvedOnPaper: true }, extend);
    expect(isPastDue(late, '2026-10-19')).toBe(true);
    expect(isPastDue(late, '2026-10-20')).toBe(false);
    expect(isPastDue(late, null)).toBe(false);
    expect(isPastDue(form({}, { ...extend, approver: null }), '2026-10-19')).toBe(false);
    expect(Object.keys(faultsOf(late, true))).toEqual(['documentNo', 'attachmentIds']);
    expect(faultsOf(late, false)).toEqual({});
    expect(requestOf(late)).toMatchObject({ on: '2026-10-12', approvedOn: '2026-10-12' });
    expect(previewOf(requestOf(late))).toMatchObject({ approvedOn: '2026-10-12' });
  });
});

describe('an extension', () => {
  it('suggests today, the article and the most that the law allows', () => {
    expect(requestOf(form({ reason: ' 案情复杂 ' }, extend))).toEqual({
      type: 'extend',
      on: TODAY,
      period: fifteenDays,
      reason: '案情复杂',
      article: '调解仲裁法 第43条',
    });
  });

  it('is none when its field was cleared, or holds what cannot be read', () => {
    for (const amount of ['', '12.5', '十', 0]) {
      expect(faultsOf(form({ amount }, extend), false)).toEqual({ period: { text: 'adjust.fault.period' } });
    }
  });

  it('takes no text that would have to be cut', () => {
    expect(faultsOf(form({ reason: '长'.repeat(501) }, extend), true)).toMatchObject({
      reason: { text: 'adjust.fault.tooLong' },
    });
  });

  it('is never longer than the law allows', () => {
    expect(faultsOf(form({ amount: 16 }, extend), false)).toEqual({
      period: { text: 'adjust.refused.EXTENSION_TOO_LONG', period: fifteenDays },
    });
    expect(faultsOf(form({ amount: 15 }, extend), false)).toEqual({});
    expect(faultsOf(form({ amount: 0 }, extend), false)).toEqual({ period: { text: 'adjust.fault.period' } });
    expect(faultsOf(form({ amount: 1.5 }, extend), false)).toEqual({
      period: { text: 'adjust.fault.period' },
    });
  });

  it('without a maximum asks for amount and unit', () => {
    const agreed = allowed({ type: 'extend' });
    expect(faultsOf(form({}, agreed), false).period).toEqual({ text: 'adjust.fault.period' });
    expect(form({ amount: 3, unit: 'working_day' }, agreed).period).toEqual({
      amount: 3,
      unit: 'working_day',
    });
  });
});

describe('an exclusion', () => {
  const exclude = allowed({ type: 'exclude', article: null });

  it('needs a last day that is not before the first', () => {
    expect(faultsOf(form({}, exclude), false).to).toEqual({ text: 'adjust.fault.date' });
    expect(faultsOf(form({ on: '2026-10-12', to: '2026-10-11' }, exclude), false).to).toEqual({
      text: 'adjust.refused.END_BEFORE_START',
    });
    expect(faultsOf(form({ on: '2026-10-12', to: '2026-10-12' }, exclude), false)).toEqual({});
  });

  it('sends both days, and no article where none was entered', () => {
    const request = requestOf(form({ on: '2026-10-12', to: '2026-10-14', reason: '鉴定' }, exclude));
    expect(request).toEqual({ type: 'exclude', on: '2026-10-12', to: '2026-10-14', reason: '鉴定' });
  });
});

describe('a switch', () => {
  const ordinary: Period = { amount: 45, unit: 'calendar_day' };

  it('leads to the only known limit, or to the one that was picked', () => {
    const toOrdinary = allowed({ type: 'switch', limits: [ordinary] });
    expect(form({}, toOrdinary).period).toEqual(ordinary);
    const two = allowed({ type: 'switch', limits: [ordinary, fifteenDays] });
    expect(form({}, two).period).toBeNull();
    expect(form({ limit: 1 }, two).period).toEqual(fifteenDays);
  });

  it('without known limits asks for one', () => {
    expect(form({ amount: 3, unit: 'month' }, allowed({ type: 'switch' })).period).toEqual({
      amount: 3,
      unit: 'month',
    });
  });
});

describe('what is sent', () => {
  it('needs a reason, the preview does not', () => {
    const pause = form(
      {
        documentNo: '示例 1 号',
        attachments: [{ id: '7', name: 'a.pdf', size: 9, mediaType: 'application/pdf' }],
      },
      allowed({}),
    );
    expect(faultsOf(pause, true).reason).toEqual({ text: 'adjust.fault.reason' });
    expect(faultsOf(pause, false)).toEqual({});
    expect(requestOf(pause)).toMatchObject({ documentNo: '示例 1 号', attachmentIds: ['7'] });
    expect(previewOf(requestOf(pause))).toEqual({ type: 'pause', on: TODAY });
    expect(faultsOf(form({ on: '' }, allowed({})), false).on).toEqual({ text: 'adjust.fault.date' });
  });

  it('has happened already', () => {
    expect(faultsOf(form({ on: '2026-10-21' }, allowed({})), false).on).toEqual({
      text: 'adjust.refused.IN_FUTURE',
    });
  });
});

describe('a form about a stage in hours', () => {
  const NOW = '2026-10-20T12:00';
  const inHours = (
    part: Partial<OperationForm>,
    choice: AllowedOperation,
    unit: 'hour' | 'working_hour' = 'hour',
  ) => filled({ ...EMPTY_FORM, ...part }, choice, { now: NOW, suggested: '2026-10-20T11:58', unit });
  const exclude = allowed({ type: 'exclude' });

  it('suggests the minute in which it was opened, and sends moments', () => {
    expect(requestOf(inHours({ reason: '等待鉴定' }, allowed({ article: null })))).toEqual({
      type: 'pause',
      on: '2026-10-20T11:58:00+08:00',
      reason: '等待鉴定',
    });
    const span = { on: '2026-10-20T10:05', to: '2026-10-20T11:50' };
    expect(requestOf(inHours(span, exclude))).toMatchObject({
      on: '2026-10-20T10:05:00+08:00',
      to: '2026-10-20T11:50:00+08:00',
    });
  });

  it.each([
    ['a day', '2026-10-20', 'adjust.fault.moment'],
    ['nothing', '', 'adjust.fault.moment'],
    ['what cannot be read', '昨天 14:30', 'adjust.fault.moment'],
    ['a moment that is none', '2026-10-20T24:00', 'adjust.fault.moment'],
    ['a moment that has not come', '2026-10-20T12:01', 'adjust.refusedHour.IN_FUTURE'],
  ])('takes no %s', (_, on, text) => {
    expect(faultsOf(inHours({ on }, allowed({})), false)).toEqual({ on: { text } });
  });

  it('needs an exclusion to end after it begins', () => {
    const faults = (to: string) => faultsOf(inHours({ on: '2026-10-20T11:00', to }, exclude), false);
    expect(faults('2026-10-20')).toEqual({ to: { text: 'adjust.fault.moment' } });
    expect(faults('2026-10-20T11:00')).toEqual({ to: { text: 'adjust.refusedHour.END_BEFORE_START' } });
    expect(faults('2026-10-20T11:01')).toEqual({});
  });

  it('extends by the unit of the stage alone', () => {
    const agreed = allowed({ type: 'extend' });
    expect(inHours({ amount: 3 }, agreed).period).toEqual({ amount: 3, unit: 'hour' });
    const kept: Period = { amount: 3, unit: 'calendar_day' };
    expect(inHours(kept, agreed, 'working_hour').period).toEqual({ amount: 3, unit: 'working_hour' });
    expect(unitsBeside('hour')).toEqual(['hour']);
  });

  it('is past due from the minute after the due moment on', () => {
    const late = inHours({}, extend);
    expect(isPastDue(late, '2026-10-20T11:59:59+08:00')).toBe(true);
    expect(isPastDue(late, '2026-10-20T12:00:37+08:00')).toBe(false);
  });
});
