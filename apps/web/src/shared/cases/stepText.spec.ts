import { describe, expect, it } from 'vitest';
import { t, tEn } from '@/testing/translate.js';
import { monthWeeks } from './monthWeeks.js';
import { originOf, stepText } from './stepText.js';

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
  });

  it.each([
    [
      { code: 'paused', from: '2026-05-21', to: null },
      '2026年5月21日 起中止，还没有恢复。',
      'Paused from 21 May 2026, not resumed yet.',
    ],
    [
      { code: 'paused', from: '2026-05-21', to: '2026-06-01' },
      '2026年5月21日 起中止，2026年6月1日 恢复，当天起继续计算。',
      'Paused from 21 May 2026, resumed on 1 Jun 2026; that day counts again.',
    ],
    [
      { code: 'excluded', from: '2026-05-21', to: '2026-06-01' },
      '2026年5月21日 至 2026年6月1日 扣除，首尾两天都不计。',
      '21 May 2026 to 1 Jun 2026 is left out, both days included.',
    ],
    [
      { code: 'excluded', from: '2026-05-21', to: '2026-05-21' },
      '2026年5月21日 这一天扣除，不计。',
      '21 May 2026 is left out.',
    ],
    [
      { code: 'restarted', date: '2026-05-21' },
      '2026年5月21日 起重新计算：当天不计，期限从头算，此前的延长不再有效。',
      'Counted anew in full from 21 May 2026, the day itself not counted; earlier extensions lapse.',
    ],
    [
      { code: 'extended', date: '2026-05-21', amount: 15, unit: 'calendar_day', approvedBy: '-' },
      '2026年5月21日 延长 15 天。',
      'Extended by 15 days on 21 May 2026.',
    ],
    [
      { code: 'extended', date: '2026-05-21', amount: 15, unit: 'calendar_day', approvedBy: '示例-负责人' },
      '2026年5月21日 批准延长 15 天（批准人：示例-负责人）。',
      'Extended by 15 days on 21 May 2026 (approved by 示例-负责人).',
    ],
    [
      { code: 'switched', date: '2026-05-21', amount: 6, unit: 'month' },
      '2026年5月21日 转程序：期限改为 6 个月，起算日不变。',
      'Procedure changed on 21 May 2026: the limit is now 6 months, the start stays.',
    ],
    [
      { code: 'stopped', clock: 'limit', since: '2026-05-21' },
      '法定期限从 2026年5月21日 起停算，恢复后才能确定到期日。',
      'The legal limit stands still since 21 May 2026; its date is known once it resumes.',
    ],
  ])('reads well in both languages: $code', (step, chinese, english) => {
    expect(stepText(step, t, 'zh-CN')).toBe(chinese);
    expect(stepText(step, tEn, 'en')).toBe(english);
  });

  it('tells rest days from days on which the clock stood still', () => {
    const counted = {
      code: 'counted',
      clock: 'limit',
      from: '2026-05-21',
      to: '2026-06-08',
      amount: 10,
      unit: 'working_day',
      restDays: 4,
      suspended: 5,
    };
    expect(stepText(counted, t, 'zh-CN')).toBe(
      '法定期限 10 个工作日：从 2026年5月21日 数到 2026年6月8日，跳过 4 个休息日，停算的 5 天不计。',
    );
  });

  it('names what was passed over, and the days that were made up', () => {
    const counted = {
      code: 'counted',
      clock: 'limit',
      from: '2026-09-30',
      to: '2027-01-04',
      amount: 50,
      unit: 'working_day',
      restDays: 12,
      suspended: 2,
      skipped: [
        { from: '2026-10-01', to: '2026-10-07', days: 7, reason: 'holiday', name: '国庆节' },
        { from: '2026-10-11', to: '2027-01-03', days: 20, reason: 'weekend' },
        { from: '2026-10-12', to: '2026-10-13', days: 2, reason: 'paused' },
        { from: '2026-10-20', to: '2026-10-20', days: 1, reason: 'excluded' },
        { from: '2027-01-01', to: '2027-01-01', days: 1, reason: 'holiday' },
      ],
      makeUp: [{ date: '2026-10-10', name: '国庆节' }],
    };
    expect(stepText(counted, t, 'zh-CN')).toBe(
      '法定期限 50 个工作日：从 2026年9月30日 数到 2027年1月4日，其中 国庆节 10月1日–10月7日、周末 20 天、' +
        '中止 10月12日–10月13日、扣除 10月20日、节假日 2027年1月1日 不计，10月10日 调休上班，计入。',
    );
    expect(stepText(counted, tEn, 'en')).toContain(
      'not counting 国庆节 1 Oct–7 Oct, 20 weekend days, paused 12 Oct–13 Oct, left out 20 Oct, holiday 1 Jan 2027; ' +
        '10 Oct made up and counted.',
    );
  });

  it('tells over which days a date was moved', () => {
    const rolled = {
      code: 'rolled',
      clock: 'limit',
      from: '2026-10-02',
      to: '2026-10-08',
      skipped: [{ from: '2026-10-02', to: '2026-10-07', days: 6, reason: 'holiday', name: '国庆节' }],
    };
    expect(stepText(rolled, t, 'zh-CN')).toBe(
      '法定期限最后一天 2026年10月2日 是休息日，顺延到 2026年10月8日（国庆节 10月2日–10月7日 不上班）。',
    );
    expect(stepText({ ...rolled, skipped: undefined }, t, 'zh-CN')).toBe(
      '法定期限最后一天 2026年10月2日 是休息日，顺延到 2026年10月8日。',
    );
  });

  it('tells the time of day where hours are counted', () => {
    const moment = '2026-11-20T09:30:00+08:00';
    expect(stepText({ code: 'origin', date: moment }, t, 'zh-CN')).toBe('2026年11月20日 09:30 起算。');
    const counted = { code: 'counted', clock: 'limit', from: moment, to: '2026-11-21T11:30:00+08:00' };
    expect(stepText({ ...counted, amount: 24, unit: 'hour', suspended: 2, restDays: 0 }, t, 'zh-CN')).toBe(
      '法定期限 24 小时：从 2026年11月20日 09:30 数到 2026年11月21日 11:30，停算的 2 小时不计。',
    );
    const stills = [
      { from: '2026-11-20T12:00:00+08:00', to: '2026-11-20T13:30:00+08:00', reason: 'paused' },
      { from: '2026-11-20T23:50:00+08:00', to: '2026-11-21T00:20:00+08:00', reason: 'excluded' },
    ];
    const told = { ...counted, amount: 24, unit: 'hour', suspended: 2, stills };
    expect(stepText(told, t, 'zh-CN')).toContain(
      '，其中 中止 11月20日 12:00–13:30、扣除 11月20日 23:50–11月21日 00:20 不计。',
    );
    expect(stepText(told, tEn, 'en')).toContain(
      ', not counting paused 20 Nov 12:00–13:30, left out 20 Nov 23:50–21 Nov 00:20.',
    );
  });

  it('keeps the own text of a step it does not know', () => {
    expect(stepText({ code: 'new-step', text: '新步骤' }, t, 'zh-CN')).toBe('新步骤');
    expect(stepText({ code: 'new-step' }, t, 'zh-CN')).toBe('new-step');
  });
});

describe('originOf', () => {
  it('is the day from which the time was last counted anew', () => {
    const origin = { code: 'origin', date: '2026-05-20' };
    expect(originOf([origin, { code: 'due', date: '2026-06-04' }])).toBe('2026-05-20');
    expect(originOf([origin, { code: 'restarted', date: '2026-05-25' }])).toBe('2026-05-25');
    expect(originOf([{ code: 'error' }])).toBeUndefined();
  });
});

describe('monthWeeks', () => {
  it('puts days into weeks that begin on Monday', () => {
    const [may] = monthWeeks([{ date: '2026-05-20', kind: 'work', counted: true, suspended: false }]);
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
