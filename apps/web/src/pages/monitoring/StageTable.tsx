import { Skeleton } from 'antd';
import type { Benchmark, Rate, StageMetric } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { durationText, numberText } from '@/shared/format/stageStatus.js';
import { toldLimitIn } from '@/shared/promises/limitText.js';
import { processNameIn, stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { ratePercent } from './rateText.js';
import { type MetricFilter, useStageMetricsQuery } from './useMetrics.query.js';

/** Stage by stage: limit, promise, how long it took, what it saved. */
export function StageTable({ filter }: { filter: MetricFilter }) {
  const { t } = useText();
  const stages = useStageMetricsQuery(filter);
  return (
    <section className="card metric-section" id="stages">
      <h2>{t('metric.stages')}</h2>
      {stages.isError ? (
        <ProblemNote error={stages.error} onRetry={() => void stages.refetch()} />
      ) : stages.data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <div className="metric-table-box" role="region" aria-label={t('metric.stages')} tabIndex={0}>
          <table className="metric-table">
            <thead>
              <tr>
                <th>{t('metric.col.stage')}</th>
                <th>{t('metric.col.law')}</th>
                <th>{t('metric.col.promise')}</th>
                <th className="metric-right">{t('metric.col.closed')}</th>
                <th className="metric-right">{t('metric.col.median')}</th>
                <th className="metric-right">{t('metric.col.mean')}</th>
                <th className="metric-right">{t('metric.col.onTime')}</th>
                <th className="metric-right">{t('metric.col.savedMean')}</th>
                <th className="metric-right">{t('metric.col.savedTotal')}</th>
              </tr>
            </thead>
            <tbody>
              {stages.data.items.map((stage) => (
                <StageRow
                  key={`${stage.processId} ${stage.stageCode}`}
                  stage={stage}
                  named={filter.processId === undefined}
                />
              ))}
              {stages.data.benchmark ? <BenchmarkRow benchmark={stages.data.benchmark} /> : null}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** `named`: with the process of its model, where those of several stand below each other. */
function StageRow({ stage, named }: { stage: StageMetric; named: boolean }) {
  const { t, language } = useText();
  const days = (saved: number | null | undefined) => (saved == null ? '–' : numberText(saved));
  const time = (days: number | null | undefined) => (days == null ? '–' : durationText(days, stage.unit, t));
  return (
    <tr>
      <td title={stage.legalBasis ?? undefined}>
        {stageNameIn(language, stage)}
        {named ? <div className="muted metric-small">{processNameIn(language, stage)}</div> : null}
        {stage.timeOf === 'party' ? <div className="muted metric-small">{t('stages.party')}</div> : null}
      </td>
      <td className="metric-limit">{toldLimitIn(language, stage.statutoryLimitText ?? '–')}</td>
      <td className="metric-limit">{toldLimitIn(language, stage.promisedLimitText ?? '–')}</td>
      <td className="metric-right number">
        {stage.closed}
        {stage.open > 0 ? (
          <div className="muted metric-small">{t('metric.openN', { n: stage.open })}</div>
        ) : null}
      </td>
      <td className="metric-right number">{time(stage.medianUsedDays)}</td>
      <td className="metric-right number">{time(stage.meanUsedDays)}</td>
      <td className="metric-right number">
        <OnTime rate={stage.onTimePromise ?? stage.onTimeLaw} />
      </td>
      <td className="metric-right number">{days(stage.savedCalendarDaysMean)}</td>
      <td className="metric-right number">
        {days(stage.savedCalendarDaysTotal)}
        {stage.savedRuns > 0 ? (
          <div className="muted metric-small">{t('metric.savedRuns', { n: stage.savedRuns })}</div>
        ) : null}
      </td>
    </tr>
  );
}

function OnTime({ rate }: { rate: Rate | null | undefined }) {
  const { t } = useText();
  if (rate === null || rate === undefined || rate.denominator === 0) return '–';
  return (
    <>
      {ratePercent(rate) ?? <span className="muted">{t('metric.tooFew')}</span>}
      <div className="muted metric-small">
        {rate.numerator}/{rate.denominator}
      </div>
    </>
  );
}

function BenchmarkRow({ benchmark }: { benchmark: Benchmark }) {
  const { language } = useText();
  return (
    <tr className="metric-benchmark">
      <td colSpan={8}>
        {language === 'en' ? (benchmark.labelEn ?? benchmark.label) : benchmark.label}
        {benchmark.source ? <span className="muted metric-note">{benchmark.source}</span> : null}
      </td>
      <td className="metric-right number">{numberText(benchmark.days)}</td>
    </tr>
  );
}
