import { rateOf } from './rate.js';
import { stageMetricsOf } from './stage-metrics.js';
import type { DeclaredStage, StageFigures } from './stage-metrics.queries.js';

const declared: DeclaredStage = {
  processId: 'first',
  processName: '甲事',
  processNameEn: 'First',
  stageCode: 'F1',
  stageName: '仲裁审理',
  stageNameEn: 'Arbitration',
  timeOf: 'department',
  legalBasis: '劳动争议调解仲裁法 第43条',
  statutoryLimit: '=if track = "simplified" then "30 calendar_day" else "45 calendar_day"',
  promisedLimit: null,
};
const figures: StageFigures = {
  processId: 'first',
  processName: '甲事',
  processNameEn: 'First',
  stageCode: 'F1',
  stageName: '仲裁审理',
  stageNameEn: 'Arbitration',
  timeOf: 'department',
  legalBasis: null,
  statutoryLimits: ['30 calendar_day', '45 calendar_day'],
  promisedLimits: [],
  open: 2,
  closed: 25,
  provisionalClosed: 1,
  unit: 'calendar_day',
  medianUsedDays: 12.25,
  meanUsedDays: 13.1,
  p90UsedDays: 28,
  savedRuns: 24,
  savedCalendarDaysMean: 20,
  savedCalendarDaysTotal: 480,
  promised: 24,
  promiseKept: 20,
  promiseCases: 19,
  limited: 24,
  lawKept: 24,
  lawCases: 24,
};

describe('rateOf', () => {
  it('gives no percentage below 20 cases, but always what it is made of', () => {
    expect(rateOf(19, 19, 19)).toEqual({ numerator: 19, denominator: 19, rate: null });
    expect(rateOf(15, 20, 20).rate).toBe(0.75);
    expect(rateOf(0, 0, 30).rate).toBeNull();
  });
});

describe('stageMetricsOf', () => {
  it('tells the limits that runs really had', () => {
    const [metric] = stageMetricsOf([declared], [figures]);
    expect(metric).toMatchObject({
      statutoryLimitText: '30 日 / 45 日',
      promisedLimitText: null,
      medianUsedDays: 12.3,
      onTimePromise: { numerator: 20, denominator: 24, rate: null },
      onTimeLaw: { numerator: 24, denominator: 24, rate: 1 },
    });
  });

  it('lists a stage that nobody has entered yet', () => {
    const [metric] = stageMetricsOf([{ ...declared, statutoryLimit: '5 working_day' }], []);
    expect(metric).toMatchObject({ closed: 0, statutoryLimitText: '5 个工作日', onTimeLaw: null });
  });

  it('gives a party no rate', () => {
    const party = { ...figures, timeOf: 'party' as const };
    const [metric] = stageMetricsOf([{ ...declared, timeOf: 'party' }], [party]);
    expect(metric).toMatchObject({
      onTimePromise: null,
      onTimeLaw: null,
    });
  });

  it('keeps stages of two models with the same code apart', () => {
    const other = { processId: 'second', processName: '乙事' };
    const metrics = stageMetricsOf(
      [declared, { ...declared, ...other, stageName: '另一环节' }],
      [figures, { ...figures, ...other, closed: 1 }],
    );
    expect(metrics.map((metric) => [metric.processName, metric.stageName, metric.closed])).toEqual([
      ['甲事', declared.stageName, figures.closed],
      ['乙事', '另一环节', 1],
    ]);
  });
});
