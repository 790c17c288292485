import { describe, expect, it } from 'vitest';
import { t } from '@/testing/translate.js';
import { monthWeeks } from './monthWeeks.js';
import { stepText } from './stepText.js';

describe('stepText', () => {
  it('puts the steps of a deadline into words', () => {
    expect(stepText({ code: 'origin', date: '2026-05-20' }, t, 'zh-CN')).toBe(
      '2026年5月20日 起算，当天不计。',
    );
    const counted = {
      code: 'counted',
      clock: 'promise',
      from: '2026-05-21',
      to: '2026-05-29',
      amount: 7,
      unit: 'working_day',
    };
    expect(stepText({ ...counted, restDays: 2, suspended: 0 }, t, 'zh-CN')).toBe(
      '承诺期限 7 个工作日：从 2026年5月21日 数到 2026年5月29日，跳过 2 个休息日。',
    );
    expect(stepText({ code: 'paused', from: '2026-05-21', to: null }, t, 'zh-CN')).toBe(
      '2026年5月21日 中止，还没有恢复。',
    );
  });

  it('keeps the own text of a step it does not know', () => {
    expect(stepText({ code: 'new-step', text: '新步骤' }, t, 'zh-CN')).toBe('新步骤');
    expect(stepText({ code: 'new-step' }, t, 'zh-CN')).toBe('new-step');
  });
});

describe('monthWeeks', () => {
  it('puts days into weeks that begin on Monday', () => {
    const [may] = monthWeeks([{ date: '2026-05-20', kind: 'work', counted: true }]);
    expect(may?.month).toBe('2026-05');
    expect(may?.weeks[0]?.map((day) => day?.date ?? null).slice(3)).toEqual([
      null,
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
    ]);
    expect(may?.weeks.flat().find((day) => day?.date === '2026-05-20')?.counted).toBe(true);
    expect(may?.weeks.at(-1)?.at(-1)?.date).toBe('2026-05-31');
  });
});
