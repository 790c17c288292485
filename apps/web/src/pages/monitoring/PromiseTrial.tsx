import { Button, Select, Skeleton, Slider } from 'antd';
import { type CSSProperties, lazy, Suspense, useMemo, useState } from 'react';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useAddress } from '@/shared/address/useAddress.js';
import type { StagePromise, WhatIf } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { DateText } from '@/shared/components/DateText.js';
import { processNameIn, stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { ChangePromise } from '@/shared/promises/ChangePromise.js';
import type { Language } from '@/shared/format/civilDate.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import { limitOf } from '@/shared/promises/limitOf.js';
import { limitText } from '@/shared/promises/limitText.js';
import { usePromisesQuery } from '@/shared/promises/usePromises.query.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { firstDays, trialText } from './trialText.js';
import type { MetricFilter } from './useMetrics.query.js';
import { useWhatIfQuery } from './useWhatIf.query.js';

const PromiseCurve = lazy(async () => ({ default: (await import('./PromiseCurve.js')).PromiseCurve }));

/** 承诺试算: what the on-time rate would have been with another promise in days. */
export function PromiseTrial({ filter, onMethod }: { filter: MetricFilter; onMethod: () => void }) {
  const { t, language } = useText();
  const promises = usePromisesQuery();
  const [search, change] = useAddress();
  const stages = useMemo(
    () =>
      (promises.data ?? []).filter(
        (stage) =>
          stage.timeOf === 'department' &&
          !isInHours(limitOf(stage).unit) &&
          (filter.processId === undefined || stage.processId === filter.processId),
      ),
    [promises.data, filter.processId],
  );
  const named = search.get('trial') ?? '';
  const found = stages.find((candidate) => keyOf(candidate) === named);
  const stage = found ?? firstOf(stages);
  const isUnread = named !== '' && promises.data !== undefined && found === undefined;
  const trial = useWhatIfQuery(filter, stage);
  const choose = (key: string) => change({ trial: key });
  return (
    <section className="card metric-section" id="trial">
      <header className="trial-head">
        <h2>{t('trial.title')}</h2>
        <Select
          aria-label={t('metric.col.stage')}
          popupMatchSelectWidth={false}
          showSearch
          optionFilterProp="label"
          value={stage === undefined ? undefined : keyOf(stage)}
          onChange={choose}
          options={stages.map((item) => ({ value: keyOf(item), label: nameOf(item, stages, language) }))}
        />
        <Button onClick={onMethod}>{t('metric.method')}</Button>
      </header>
      <p className="muted">{t('trial.hint')}</p>
      <AddressNote parts={isUnread ? [['trial', named]] : []} />
      {promises.isError ? (
        <ProblemNote error={promises.error} onRetry={() => void promises.refetch()} />
      ) : trial.isError ? (
        <ProblemNote error={trial.error} onRetry={() => void trial.refetch()} />
      ) : promises.data !== undefined && stage === undefined ? (
        <EmptyState title={t('promise.noStages')} hint={t('promise.noStagesHint')} />
      ) : trial.data === undefined || stage === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <Trial key={keyOf(stage)} stage={stage} trial={trial.data} />
      )}
    </section>
  );
}

function Trial({ stage, trial }: { stage: StagePromise; trial: WhatIf }) {
  const { t } = useText();
  const mayChange = useMe().pages.includes('admin');
  const [chosen, setChosen] = useState<number | null>(null);
  const [changing, setChanging] = useState(false);
  const last = trial.curve.length;
  const days = Math.min(chosen ?? firstDays(trial), last);
  const point = trial.curve[days - 1];
  return (
    <>
      {trial.sample.runs === 0 || point === undefined ? (
        <EmptyState title={t('trial.empty')} hint={t('trial.emptyHint')} />
      ) : (
        <>
          <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
            <PromiseCurve trial={trial} days={days} onDays={setChosen} />
          </Suspense>
          <Slider
            className="trial-slider"
            style={{ '--trial-days': last } as CSSProperties}
            min={1}
            max={last}
            value={days}
            onChange={setChosen}
            tooltip={{ open: false }}
            ariaLabelForHandle={t('trial.days')}
            ariaValueTextFormatterForHandle={() => trialText(trial, point, t)}
          />
          <p className="trial-readout" aria-live="polite">
            {trialText(trial, point, t)}
          </p>
        </>
      )}
      <Sample trial={trial} />
      {mayChange ? <Button onClick={() => setChanging(true)}>{t('promise.change')}</Button> : null}
      {changing ? (
        <ChangePromise
          stage={stage}
          proposed={trial.sample.runs === 0 ? undefined : { amount: days, unit: trial.unit }}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </>
  );
}

/** How many were computed, what was recorded then, and what is not in the curve. */
function Sample({ trial: { from, to, newestRuns, sample, current, law } }: { trial: WhatIf }) {
  const { t, language } = useText();
  const { party, provisional, pausedLong, faulty } = sample.excluded;
  const excluded = [
    { n: party, text: t('trial.party', { n: party }) },
    { n: provisional, text: t('trial.provisional', { n: provisional }) },
    { n: pausedLong, text: t('trial.pausedLong', { n: pausedLong }) },
    { n: faulty, text: t('trial.faulty', { n: faulty }) },
  ].filter(({ n }) => n > 0);
  return (
    <ul className="muted trial-sample">
      <li>
        <DateText date={from} weekday={false} /> – <DateText date={to} weekday={false} />{' '}
        {t('trial.sample', { runs: sample.runs, cases: sample.cases })}
        {newestRuns === null ? null : ` ${t('trial.newest', { n: newestRuns })}`}
        {sample.isEnough ? null : ` ${t('trial.tooFew')}`}
      </li>
      <li>
        {t('trial.recorded', { a: current.onTime, b: current.total })}
        {law.total === 0 ? null : ` ${t('trial.recordedLaw', { a: law.onTime, b: law.total })}`}
      </li>
      <li>
        {t('trial.inForce', { promise: limitText(current.promise, language) ?? t('promise.none') })}{' '}
        {t('trial.law', { limit: limitText(law.limit, language) ?? t('promise.noLaw') })}
      </li>
      {excluded.length === 0 ? null : (
        <li>{t('trial.excluded', { what: excluded.map(({ text }) => text).join(t('trial.comma')) })}</li>
      )}
    </ul>
  );
}

function keyOf({ processId, stageCode }: StagePromise): string {
  return `${processId}:${stageCode}`;
}

/** The stage that has a promise comes first: there is something to compare with. */
function firstOf(stages: readonly StagePromise[]): StagePromise | undefined {
  return stages.find(({ promisedLimit, statutoryLimit }) => promisedLimit && statutoryLimit) ?? stages[0];
}

/** With the model, where there are several. */
function nameOf(stage: StagePromise, stages: readonly StagePromise[], language: Language): string {
  const isOneModel = stages.every(({ processId }) => processId === stage.processId);
  const name = stageNameIn(language, stage);
  return isOneModel ? name : `${processNameIn(language, stage)} · ${name}`;
}
