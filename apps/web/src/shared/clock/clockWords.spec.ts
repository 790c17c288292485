import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { Period } from '@/shared/api/types.js';
import { t, tEn } from '@/testing/translate.js';
import { dateChanges, dateChangeText } from './dateChange.js';
import { blockedText, deciderText, operationText } from './operationText.js';
import { refusalWords } from './refusal.js';

const fifteenDays: Period = { amount: 15, unit: 'calendar_day' };

describe('operationText', () => {
  const zh = (part: Partial<Parameters<typeof operationText>[0]>) =>
    operationText(
      { type: 'pause', on: '2026-10-12', to: null, period: null, ...part },
      { t, language: 'zh-CN', today: '2026-10-01' },
    );

  it('tells what an operation does', () => {
    expect(zh({})).toBe('10月12日 起中止');
    expect(zh({ type: 'resume' })).toBe('10月12日 恢复');
    expect(zh({ type: 'exclude', to: '2026-10-14' })).toBe('扣除 10月12日 至 10月14日');
    expect(zh({ type: 'exclude', to: '2026-10-12' })).toBe('扣除 10月12日');
    expect(zh({ type: 'restart' })).toBe('10月12日 起重新计算');
    expect(zh({ type: 'extend', period: fifteenDays })).toBe('10月12日 延长 15 天');
    expect(zh({ type: 'switch', period: { amount: 3, unit: 'month' } })).toBe(
      '10月12日 转程序，期限改为 3 个月',
    );
  });

  it('tells the time of day where hours are counted', () => {
    const at = (time: string) => `2026-10-12T${time}:00+08:00`;
    expect(zh({ on: at('14:30') })).toBe('10月12日 14:30 起中止');
    expect(zh({ type: 'exclude', on: at('10:00'), to: at('11:30') })).toBe(
      '扣除 10月12日 10:00 至 10月12日 11:30',
    );
  });

  it('does so in English', () => {
    const extension = { type: 'extend', on: '2026-10-12', to: null, period: fifteenDays } as const;
    expect(operationText(extension, { t: tEn, language: 'en', today: '2027-01-01' })).toBe(
      'Extended by 15 days on 12 Oct 2026',
    );
  });
});

describe('what the law allows', () => {
  it('names who decides', () => {
    const en = { roleNameEn: 'Head of arbitration' };
    const approver = { group: 'zj.arb/arb-head', unitName: '仲裁院', roleName: '仲裁委负责人', ...en };
    expect(deciderText(approver, { t, language: 'zh-CN' })).toBe('仲裁院 · 仲裁委负责人审批');
    expect(deciderText(approver, { t: tEn, language: 'en' })).toContain('Head of arbitration');
    expect(deciderText(null, { t, language: 'zh-CN' })).toBe('登记后直接生效');
  });

  it('says why something cannot be done now, also for a reason that it does not know', () => {
    const blocked = (blockedBy: string | null) => blockedText({ blockedBy, maxPeriod: fifteenDays }, t);
    expect(blocked(null)).toBeNull();
    expect(blocked('PAUSE_OPEN')).toBe('正在中止中，要先恢复。');
    expect(blocked('EXTENSION_USED')).toBe('延长次数已经用完。');
    expect(blocked('EXTENSION_LIMIT_UNKNOWN')).toContain('算不出最多可以延长多久');
    expect(blocked('NO_PAUSE')).toBe('现在没有中止，不用恢复。');
    expect(blocked('STAGE_CLOSED')).toBe('环节已经结束。');
    expect(blocked('SOMETHING_NEW')).toBe('现在不能办。');
  });
});

describe('refusalWords', () => {
  const refused = (details: Record<string, unknown>) =>
    refusalWords(new ApiProblem(422, 'CLOCK_OPERATION_REFUSED', '服务器的原话。', details), t);

  it('puts a refusal at its field, with the article and what would be allowed', () => {
    const details = { reason: 'EXTENSION_TOO_LONG', article: '调解仲裁法 第43条', max: fifteenDays };
    expect(refused(details)).toEqual({
      fields: { period: '延长最多 15 天。（调解仲裁法 第43条）' },
      note: null,
    });
    expect(refused({ reason: 'EXTENSION_TOO_LONG', article: null, max: '5 working_day' }).fields.period).toBe(
      '延长最多 5 个工作日。',
    );
    expect(refused({ reason: 'END_BEFORE_START' }).fields.to).toBe('最后一天不能早于第一天。');
  });

  it('speaks of moments where hours are counted', () => {
    const wordsOf = (reason: string) =>
      refusalWords(new ApiProblem(422, 'CLOCK_OPERATION_REFUSED', '', { reason }), t, true).fields;
    expect(wordsOf('EVENT_AFTER_DUE').on).toBe('这一时刻已经过了到期时刻，要在到期前办。');
    expect(wordsOf('TIME_REQUIRED').on).toBe('期限以小时计，请写明几点几分。');
    expect(wordsOf('MIXED_HOURS').period).toContain('同一种小时');
    expect(refused({ reason: 'MIXED_HOURS' }).fields.period).toBe('期限以日、月或年计，不能用小时。');
  });

  it('makes a note of what belongs to no field', () => {
    expect(refused({ reason: 'EXTENSION_USED', article: '办案规则 第45条' })).toEqual({
      fields: {},
      note: '延长次数已经用完，不能再延长。（办案规则 第45条）',
    });
    expect(refused({ reason: 'PENDING_ALREADY' }).note).toBe('已有一项同样的申请在等待审批。');
    expect(refused({ reason: 'SOMETHING_NEW' }).note).toBe('服务器的原话。');
  });

  it('puts wrong input at its fields', () => {
    const errors = [
      { path: 'period.amount', code: 'min', message: '要大于 0。' },
      { path: 'cancels', code: 'unknown', message: '没有这项操作。' },
    ];
    expect(refusalWords(new ApiProblem(400, 'INVALID_INPUT', '', { errors }), t)).toEqual({
      fields: { period: '要大于 0。' },
      note: '没有这项操作。',
    });
  });

  it('keeps the words of every other failure', () => {
    expect(refusalWords(new ApiProblem(409, 'STAGE_CLOSED', ''), t).note).toBe(
      '环节已经结束，期限不能再调整。',
    );
    expect(refusalWords(null, t)).toEqual({ fields: {}, note: null });
  });
});

describe('dateChanges', () => {
  const words = { t, language: 'zh-CN', today: '2026-10-01' } as const;
  const preview = {
    dueOnBefore: '2026-10-08',
    dueOn: '2026-10-22',
    promisedDueOnBefore: '2026-09-28',
    promisedDueOn: '2026-09-28',
  };

  it('tells law and promise before and after', () => {
    expect(dateChangeText(dateChanges(preview, words), t)).toBe(
      '法定 10月8日 → 10月22日，承诺 9月28日（不变）',
    );
  });

  it('tells moments to the minute', () => {
    const hours = {
      dueOnBefore: '2026-10-08T09:00:00+08:00',
      dueOn: '2026-10-08T10:45:37+08:00',
      promisedDueOnBefore: null,
      promisedDueOn: null,
    };
    expect(dateChangeText(dateChanges(hours, words), t)).toBe('法定 10月8日 09:00 → 10月8日 10:45');
  });

  it('knows no date while the clock stands still, and leaves out what the stage never has', () => {
    const paused = { ...preview, dueOn: null, promisedDueOnBefore: null, promisedDueOn: null };
    expect(dateChangeText(dateChanges(paused, words), t)).toBe('法定 10月8日 → 恢复后确定');
    const resumed = { ...paused, dueOnBefore: null, dueOn: '2026-10-22' };
    expect(dateChangeText(dateChanges(resumed, words), t)).toBe('法定 中止中 → 10月22日');
  });
});
