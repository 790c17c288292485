import { aCase, exclude, extend, pause, restart, resume, switchTo } from './fixtures/case.builder.js';
import {
  BUILT_IN_CALENDAR,
  DEADLINE_ERROR_CODES,
  type DeadlineCase,
  createCalendar,
  explainDeadline,
  explainedAnswer,
  formatError,
  formatStep,
} from './index.js';

describe('the words of a step', () => {
  const english = (limit: string, start: string, rest: Partial<DeadlineCase> = {}): string[] =>
    explainDeadline(aCase(limit, start, rest)).map((step) => formatStep(step, 'en'));
  const events = [pause('2026-09-23'), resume('2026-09-25')];

  it('name every skipped span in Chinese', () => {
    const steps = explainDeadline(aCase('10 working_day', '2026-09-18', { events }));
    expect(steps.map((step) => formatStep(step, 'zh'))).toEqual([
      '2026年9月18日 起算，当天不计（民事诉讼法第85条）。',
      '2026年9月23日 中止，2026年9月25日 恢复计算。',
      '法定期限 10 个工作日：从 2026年9月19日 数到 2026年10月12日，跳过周末 2 天、中止 2 天（2026年9月23日–2026年9月24日）、中秋节 3 天（2026年9月25日–2026年9月27日）、国庆节 7 天（2026年10月1日–2026年10月7日），2026年9月20日、2026年10月10日 调休上班，计入。',
      '法定到期日：2026年10月12日。',
    ]);
  });

  it('name the roll in English', () => {
    const steps = explainDeadline(aCase('15 calendar_day', '2026-09-17'));
    expect(formatStep(steps[2] ?? { code: 'provisional', year: 0 }, 'en')).toBe(
      'The last day of the statutory limit, 2 Oct 2026, is a rest day; moved to 8 Oct 2026, skipping 6 days of 国庆节 (2 Oct 2026–7 Oct 2026) (Civil Procedure Law, Article 85).',
    );
  });

  it('tell in English what happened to the period', () => {
    const told = [
      pause('2026-09-18'),
      resume('2026-09-21'),
      exclude('2026-09-22', '2026-09-22'),
      exclude('2026-09-23', '2026-09-24'),
      restart('2026-09-28'),
      switchTo('2026-09-29', '1 year'),
      extend('2026-09-30', '1 month'),
      pause('2026-10-08'),
    ];
    expect(english('15 calendar_day', '2026-09-17', { events: told }).slice(1)).toEqual([
      'Paused from 18 Sep 2026, counted again from 21 Sep 2026.',
      '22 Sep 2026 is left out.',
      '23 Sep 2026 to 24 Sep 2026 is left out.',
      'Counted anew from 28 Sep 2026, the day itself not counted; earlier extensions lapse.',
      'Procedure changed on 29 Sep 2026: the limit is now 1 year, the start stays; earlier extensions lapse.',
      'Extended by 1 month on 30 Sep 2026 (approved by 示例-负责人).',
      'Paused from 8 Oct 2026, not resumed yet.',
      'The statutory limit has stood still since 8 Oct 2026; its date is known once it resumes.',
    ]);
  });

  it('tell in English how days are counted', () => {
    expect(english('2 month', '2026-11-30', { promise: { amount: 50, unit: 'working_day' } })).toEqual([
      'Starts on 30 Nov 2026; the day itself is not counted (Civil Procedure Law, Article 85).',
      'Statutory limit: from 30 Nov 2026, the corresponding day is 30 Jan 2027 (Civil Code, Article 202).',
      'Statutory limit of 2 months: counted from 1 Dec 2026 to 30 Jan 2027.',
      'The last day of the statutory limit, 30 Jan 2027, is a rest day; moved to 1 Feb 2027, skipping 2 days of weekends (Civil Procedure Law, Article 85).',
      'The statutory limit ends on 1 Feb 2027.',
      'Promised limit of 50 working days: counted from 1 Dec 2026 to 11 Feb 2027, skipping 18 days of weekends, 1 day of 元旦 (1 Jan 2027) and 4 days of 春节 (5 Feb 2027–8 Feb 2027).',
      'The promised limit ends on 11 Feb 2027.',
      'A promise never ends later than the law allows; it ends on 1 Feb 2027 as well.',
      'The holidays of 2027 are not published yet, so the date is provisional.',
    ]);
    expect(english('3 working_day', '2026-10-09')[1]).toBe(
      'Statutory limit of 3 working days: counted from 10 Oct 2026 to 13 Oct 2026, skipping 1 day of weekends; 10 Oct 2026 is a make-up working day and counts.',
    );
  });

  it('leave out no day where hours run from the very moment', () => {
    const at = (time: string): string => `2026-11-20T${time}+08:00`;
    const stopped = { events: [exclude(at('12:00:00'), at('14:00:30'))] };
    expect(english('24 hour', at('09:30:00'), stopped)).toEqual([
      'Starts at 20 Nov 2026 09:30 (Civil Code, Article 201(2)).',
      '20 Nov 2026 12:00 to 20 Nov 2026 14:00:30 is left out.',
      'Statutory limit of 24 hours: counted from 20 Nov 2026 09:30 to 21 Nov 2026 11:30:30, skipping 2 hours 30 seconds of the exclusion (20 Nov 2026 12:00–20 Nov 2026 14:00:30).',
      'The statutory limit ends at 21 Nov 2026 11:30:30.',
    ]);
    const working = aCase('2 working_hour', at('09:30:00'), {
      events: [exclude(at('10:00:00'), at('11:00:00'))],
    });
    expect(explainDeadline(working).map((step) => formatStep(step, 'zh'))).toEqual([
      '2026年11月20日 09:30 起算（民法典第201条第2款）。',
      '2026年11月20日 10:00 至 2026年11月20日 11:00 扣除，不计入。',
      '法定期限 2 个工作时：从 2026年11月20日 09:30 数到 2026年11月20日 14:00，跳过扣除的上班时间 1 小时（2026年11月20日 10:00–2026年11月20日 11:00）。',
      '法定到期日：2026年11月20日 14:00。',
    ]);
  });

  it('say what is wrong with a case', () => {
    const faulty = aCase('15 calendar_day', '2026-02-30');
    const words = (language: 'zh' | 'en'): string[] =>
      explainDeadline(faulty).map((step) => formatStep(step, language));
    expect(words('zh')).toEqual(['期限算不出来：有一个日期或时间不存在，或者写法不对（INVALID_DATE）。']);
    expect(words('en')).toEqual([
      'The date cannot be computed: a date or time does not exist or is not well written (INVALID_DATE).',
    ]);
    const all = DEADLINE_ERROR_CODES.flatMap((code) => [formatError(code, 'zh'), formatError(code, 'en')]);
    expect(new Set(all).size).toBe(2 * DEADLINE_ERROR_CODES.length);
  });
});

describe('an explained answer', () => {
  const calendar = createCalendar(BUILT_IN_CALENDAR);

  it('takes the given calendar only where the case has none', () => {
    const limit = { amount: 5, unit: 'working_day' };
    const question = { id: 'x', limit, start: '2026-09-29' };
    expect(explainedAnswer(question, calendar)).toMatchObject({ due: '2026-10-12', error: null });
    const own = explainedAnswer({ ...question, calendar: { years: {} } }, calendar);
    expect(own).toMatchObject({ due: '2026-10-06', provisional: true });
    expect(explainedAnswer({ ...question, calendar: 5 }, calendar).error).toBe('INVALID_CASE');
    expect(explainedAnswer(null, calendar)).toMatchObject({ id: null, error: 'INVALID_CASE' });
  });
});
