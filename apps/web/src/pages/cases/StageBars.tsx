import { useState } from 'react';
import type { CaseDetail, StageRun } from '@/shared/api/types.js';
import { stageFaultIn } from '@/shared/cases/stageFault.js';
import { StageName } from '@/shared/cases/StageName.js';
import { nestedStages } from '@/shared/cases/nestedStages.js';
import { WhyDialog } from '@/shared/cases/WhyDialog.js';
import { DateText } from '@/shared/components/DateText.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { LimitDates } from '@/shared/components/LimitDates.js';
import { daysBetween, exactDaysBetween } from '@/shared/format/civilDate.js';
import { sentMoment } from '@/shared/format/sentMoment.js';
import { durationText, isInHours, numberText } from '@/shared/format/stageStatus.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { useNow } from '@/shared/session/useClock.query.js';
import { ClockOperations } from './ClockOperations.js';
import { StageCards } from './StageCards.js';
import { StageSaving } from './StageSaving.js';
import { type StageBar, barLook, stageBar } from './stageBar.js';
import { suspensionText } from './suspensionText.js';
import './StageBars.css';

/** 环节时间: for each stage what was used, the marks of promise and law, and the days saved. */
export function StageBars({ file }: { file: CaseDetail }) {
  const { t, language } = useText();
  const now = useNow();
  const today = now?.slice(0, 'YYYY-MM-DD'.length);
  const [why, setWhy] = useState<string | null>(null);
  if (file.stages.length === 0) return <EmptyState title={t('stages.none')} hint={t('stages.noneHint')} />;
  if (now === undefined || today === undefined) return null;
  const bars = nestedStages(file.stages).map(({ stage, depth }) => ({
    ...{ stage, depth },
    bar: stageBar(stage, isInHours(stage.unit) ? sentMoment(now) : today),
  }));
  const widest = Math.max(...bars.map(({ bar }) => bar.span));
  return (
    <div className="card stages">
      <p className="stages-legend">
        <span className="stages-key stages-key-used">{t('stages.used')}</span>
        {bars.some(({ bar }) => bar.still.length > 0) ? (
          <span className="stages-key stages-key-still">{t('stages.still')}</span>
        ) : null}
        <span className="stages-key stages-key-promise">{t('limit.promise')}</span>
        <span className="stages-key stages-key-law">{t('limit.law')}</span>
        <span className="muted">{t('stages.scale')}</span>
      </p>
      <ol>
        {bars.map(({ stage, depth, bar }) => (
          <li key={stage.stageRunId} className={depth === 0 ? 'stage' : 'stage stage-nested'}>
            <div className="stage-name">
              <strong>
                <StageName stage={stage} instances={file.instances} />
              </strong>
              {stage.timeOf === 'party' ? <div className="muted">{t('stages.party')}</div> : null}
            </div>
            <div className="stage-chart">
              <Bar bar={bar} widest={widest} stage={stage} />
              <div className="stage-dates">
                <span className="muted">
                  <DateText date={stage.clockStartOn} weekday={false} />
                  {' – '}
                  {stage.clockEndOn ? (
                    <DateText date={stage.clockEndOn} weekday={false} />
                  ) : (
                    t('stages.running')
                  )}
                </span>
                <LimitDates
                  dueOn={stage.dueOn}
                  promisedDueOn={stage.promisedDueOn}
                  agreedOn={stage.agreedOn}
                  unknown={stage.limitUnknown}
                  paused={stage.status === 'paused'}
                  onWhy={stage.isSummary ? undefined : () => setWhy(stage.stageRunId)}
                />
                {stage.promiseSetOn ? (
                  <span className="muted">{t('stages.promiseSet', { date: stage.promiseSetOn })}</span>
                ) : null}
                {stage.legalBasis ? <span className="muted stage-basis">{stage.legalBasis}</span> : null}
              </div>
              <StageCards cards={stage.cards} />
              {bar.still.length === 0 ? null : (
                <ul className="stage-stills">
                  {bar.still.map(({ suspension }) => (
                    <li key={suspension.kind + suspension.from}>
                      {suspensionText(suspension, today, t, language)}
                    </li>
                  ))}
                </ul>
              )}
              {stage.fault ? <div className="stage-fault">{stageFaultIn(language, stage.fault)}</div> : null}
              {stage.isSummary ? null : <ClockOperations caseNo={file.caseNo} stage={stage} />}
            </div>
            <StageResult stage={stage} />
          </li>
        ))}
      </ol>
      {why === null ? null : <WhyDialog caseNo={file.caseNo} stageRunId={why} onClose={() => setWhy(null)} />}
    </div>
  );
}

function Bar({ bar, widest, stage }: { bar: StageBar; widest: number; stage: StageRun }) {
  const { t } = useText();
  const percent = (days: number) => `${Math.min(100, (days / widest) * 100)}%`;
  const label =
    t('stages.barLabel', { used: numberText(bar.used), promise: daysOf(bar.promise), law: daysOf(bar.law) }) +
    (bar.stillDays > 0 ? t('stages.barStill', { n: numberText(bar.stillDays) }) : '');
  return (
    <div className="stage-bar" role="img" aria-label={label} title={label}>
      {bar.law === null ? null : <span className="stage-span" style={{ width: percent(bar.law) }} />}
      <span
        className={`stage-used stage-used-${barLook(stage)}`}
        style={{ width: bar.used === 0 ? '3px' : percent(bar.used) }}
      />
      {bar.still.map(({ suspension, from, to }) => (
        <span
          key={suspension.kind + suspension.from}
          className={`stage-still ${suspension.to === null ? 'stage-still-open' : ''}`}
          style={{ left: percent(from), width: percent(to - from) }}
        />
      ))}
      {bar.promise === null ? null : (
        <span className="stage-mark stage-promise" style={{ left: percent(bar.promise) }} />
      )}
      {bar.law === null ? null : <span className="stage-mark stage-law" style={{ left: percent(bar.law) }} />}
    </div>
  );
}

function daysOf(days: number | null): string {
  return days === null ? '–' : numberText(days);
}

function StageResult({ stage }: { stage: StageRun }) {
  const { t } = useText();
  if (stage.state === 'open') {
    return (
      <div className="stage-result">
        <LegalStatus facts={stage} />
      </div>
    );
  }
  return (
    <div className="stage-result">
      {stage.state === 'terminated' ? <div className="muted">{t('stages.terminated')}</div> : null}
      {stage.usedDays == null ? null : (
        <div>
          {stage.usedDays === 0
            ? t(isInHours(stage.unit) ? 'stages.sameHour' : 'stages.sameDay')
            : t('stages.usedTime', { time: durationText(stage.usedDays, stage.unit, t) })}
        </div>
      )}
      {savedText(stage, t)}
    </div>
  );
}

function savedText(stage: StageRun, t: Translate) {
  const late = pastPromise(stage, t);
  const past =
    late === null ? null : <div className="stage-past">{t('stages.latePromise', { time: late })}</div>;
  return (
    <>
      {past}
      <StageSaving stage={stage} />
    </>
  );
}

/** By how many calendar days, or hours, a department ended later than it promised. */
function pastPromise({ timeOf, promisedDueOn, clockEndOn, unit }: StageRun, t: Translate): string | null {
  if (timeOf === 'party' || !promisedDueOn || !clockEndOn || clockEndOn <= promisedDueOn) return null;
  if (!isInHours(unit)) return t('unit.days', { n: daysBetween(promisedDueOn, clockEndOn) });
  return t('unit.hours', { n: Math.ceil(exactDaysBetween(promisedDueOn, clockEndOn) * 24) });
}
