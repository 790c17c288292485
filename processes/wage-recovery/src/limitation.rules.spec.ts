import { BUILT_IN_CALENDAR, createCalendar } from '@app/statutory-time';
import { type LimitationQuestion, judgeLimitation } from './limitation.rules.js';

const calendar = createCalendar(BUILT_IN_CALENDAR);
const judged = (question: LimitationQuestion) => judgeLimitation(question, { isOwnTown: true }, calendar);

describe('judgeLimitation', () => {
  it('leaves every way open to a fresh claim', () => {
    expect(judged({ receivedOn: '2026-03-02', unpaidTo: '2026-01-31' })).toMatchObject({
      jurisdictionOk: true,
      withinInspection2y: true,
      arbLimitOk: true,
    });
  });

  it.each([
    ['2026-03-02', true],
    ['2026-03-03', false],
  ])('counts two years from the end of the arrears for inspection: received %s', (receivedOn, within) => {
    expect(judged({ receivedOn, unpaidTo: '2024-03-02' }).withinInspection2y).toBe(within);
  });

  it('does not run the limit of arbitration while the employment lasts', () => {
    const finding = judged({ receivedOn: '2026-03-02', unpaidTo: '2020-01-31', relationEndedOn: null });
    expect(finding.arbLimitOk).toBe(true);
    expect(finding.withinInspection2y).toBe(false);
    expect(finding.limitationNotes.join()).toContain('第27条');
  });

  it.each([
    ['2026-10-08', true],
    ['2026-10-09', false],
  ])('ends it one year after the employment, rolled over the holiday: received %s', (receivedOn, ok) => {
    const question = { receivedOn, unpaidTo: '2025-09-30', relationEndedOn: '2025-10-01' };
    expect(judged(question).arbLimitOk).toBe(ok);
  });

  it('takes a claim from another town of the county, and sends on one from elsewhere', () => {
    const question = { receivedOn: '2026-03-02', unpaidTo: '2026-01-31' };
    const at = (isOfCounty: boolean) =>
      judgeLimitation(question, { isOwnTown: true, workTown: { code: 'x', isOfCounty } }, calendar);
    expect(at(true).jurisdictionOk).toBe(true);
    expect(at(false).jurisdictionOk).toBe(false);
    expect(at(false).limitationNotes[0]).toContain('转送');
  });
});
