import { aCase, pause, resume } from './fixtures/case.builder.js';
import { BUILT_IN_CALENDAR, createCalendar, explainDeadline, explainedAnswer, formatStep } from './index.js';

describe('the words of a step', () => {
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
      'The last day of the Law limit, 2 Oct 2026, is a rest day; moved to 8 Oct 2026, skipping 国庆节 6 days (2 Oct 2026–7 Oct 2026) (Civil Procedure Law, Article 85).',
    );
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
