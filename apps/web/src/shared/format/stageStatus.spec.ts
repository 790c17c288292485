import { describe, expect, it } from 'vitest';
import { t } from '@/testing/translate.js';
import { durationText, stageStatusText, type StatusFacts } from './stageStatus.js';

const today = '2026-06-03';
const words = (facts: StatusFacts) => stageStatusText(facts, t, today);

describe('stageStatusText', () => {
  it('tells what is left in the unit of the limit', () => {
    expect(words({ status: 'normal', leftDays: 8, unit: 'working_day', target: 'promise' })).toBe(
      '承诺还剩 8 个工作日',
    );
    expect(words({ status: 'warning', leftDays: 1, unit: 'calendar_day', target: 'law' })).toBe(
      '法定还剩 1 天',
    );
    expect(words({ status: 'warning', leftDays: 0, unit: 'working_day', target: 'aim' })).toBe(
      '目标今天到期',
    );
  });

  it('counts to the nearer date where the server gave no number', () => {
    expect(words({ status: 'normal', dueOn: '2026-06-20', promisedDueOn: '2026-06-10' })).toBe(
      '承诺还剩 7 天',
    );
    expect(words({ status: 'normal' })).toBe('不计时限');
  });

  it('does not say that there is no limit where it could not be computed', () => {
    expect(words({ status: 'none', limitUnknown: true })).toBe('时限待核');
    expect(words({ status: 'none', limitUnknown: false })).toBe('不计时限');
  });

  it('tells how far the agreed day is, which is no limit of a department', () => {
    const agreed = { status: 'none', target: 'agreed', agreedOn: '2026-06-10' } as const;
    expect(words({ ...agreed, leftDays: 7, overdueDays: 0 })).toBe('约定还剩 7 天');
    expect(words({ ...agreed, leftDays: 0, overdueDays: 0 })).toBe('约定今天到期');
    expect(words({ ...agreed, leftDays: 0, overdueDays: 2 })).toBe('已过约定日 2 天');
    expect(words({ ...agreed, leftDays: null })).toBe('不计时限');
  });

  it('tells a party how long the law still leaves it, which is no lateness of a department', () => {
    const theirs = { status: 'none', target: 'law', dueOn: '2026-06-18', unit: 'calendar_day' } as const;
    expect(words({ ...theirs, leftDays: 15, overdueDays: 0 })).toBe('法定还剩 15 天');
    expect(words({ ...theirs, leftDays: 0, overdueDays: 0 })).toBe('法定今天到期');
    expect(words({ ...theirs, leftDays: 0, overdueDays: 2 })).toBe('已过法定期限 2 天');
    expect(words({ ...theirs, leftDays: null, overdueDays: 0 })).toBe('不计时限');
  });

  it('tells by how much a promise is missed', () => {
    expect(words({ status: 'yellow', overdueDays: 2, unit: 'working_day' })).toBe('超承诺 2 个工作日');
    expect(words({ status: 'yellow', promisedDueOn: '2026-06-01' })).toBe('超承诺 2 天');
    const weekend = {
      status: 'yellow',
      overdueDays: 0,
      unit: 'working_day',
      promisedDueOn: '2026-06-02',
    } as const;
    expect(words(weekend)).toBe('超承诺 1 天');
  });

  it('tells by how much the law is missed, in its own unit', () => {
    const late = { status: 'red', overdueDays: 9, unit: 'working_day' } as const;
    expect(words({ ...late, promisedDueOn: '2026-05-10', dueOn: '2026-05-20' })).toBe('超法定 9 个工作日');
    expect(words({ ...late, overdueDays: 0, dueOn: '2026-06-02' })).toBe('超法定 1 天');
  });

  it('reminds courts of the date that has passed, and never of one that is still to come', () => {
    const late = { status: 'reminder', leftDays: 0, overdueDays: 3, unit: 'working_day' } as const;
    expect(words({ ...late, lateAgainst: 'promise' })).toBe('超目标 3 个工作日');
    expect(words({ ...late, lateAgainst: 'law' })).toBe('超法定 3 个工作日');
  });

  it('keeps what is left of a paused stage', () => {
    expect(words({ status: 'paused', leftDays: 12, unit: 'calendar_day' })).toBe('中止中，剩余 12 天保留');
    expect(words({ status: 'paused', leftDays: null })).toBe('中止中');
  });
});

describe('stageStatusText of a limit in hours', () => {
  const due = '2026-06-03T15:20:00+08:00';

  it('tells hours, and what is less than one', () => {
    expect(words({ status: 'normal', leftDays: 3, unit: 'hour', dueOn: due })).toBe('法定还剩 3 小时');
    expect(words({ status: 'warning', leftDays: 0, unit: 'working_hour', dueOn: due })).toBe(
      '法定还剩不到 1 小时',
    );
  });

  it('counts a delay of the same day in hours', () => {
    const late = { status: 'red', overdueDays: 2, unit: 'hour', dueOn: due } as const;
    expect(words(late)).toBe('超法定 2 小时');
    expect(words({ ...late, promisedDueOn: '2026-06-03T09:00:00+08:00' })).toBe('超法定 2 小时');
  });
});

describe('durationText', () => {
  it('rounds to one decimal', () => {
    expect(durationText(5.43, 'working_day', t)).toBe('5.4 个工作日');
    expect(durationText(4123, 'calendar_day', t)).toBe('4,123 天');
  });
});
