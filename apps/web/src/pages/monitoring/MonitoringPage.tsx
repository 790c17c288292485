import '@/shared/i18n/countyWords.js';
import { Button, Segmented, Select, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useAddress } from '@/shared/address/useAddress.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { ProcessInfo } from '@/shared/api/types.js';
import { MatterSelect } from '@/shared/cases/MatterSelect.js';
import { useMatters } from '@/shared/cases/useMatters.js';
import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { CARD_LEVELS, CardTiles } from './CardTiles.js';
import { ALL_MATTERS, chosenMatter } from './chosenMatter.js';
import { CaseSavings } from './CaseSavings.js';
import { DueSoon } from './DueSoon.js';
import { LateTiles } from './LateTiles.js';
import { MethodDialog } from './MethodDialog.js';
import { MonthCharts } from './MonthCharts.js';
import { PERIODS, periodBefore, type PeriodName, periodOf, readPeriod } from './period.js';
import { PromiseTrial } from './PromiseTrial.js';
import { SavedTiles } from './SavedTiles.js';
import { StageTable } from './StageTable.js';
import { type MetricFilter, useOverviewQuery } from './useMetrics.query.js';
import './MonitoringPage.css';

/** 监测: is anything late, what gets late next, what did we save. */
export function MonitoringPage() {
  const { t } = useText();
  useTitle(t('nav.monitoring'));
  const today = useToday();
  const matters = useMatters();
  return today === undefined || matters === undefined ? (
    <div className="page">
      <Skeleton active paragraph={{ rows: 10 }} />
    </div>
  ) : (
    <Monitoring today={today} matters={matters} />
  );
}

function Monitoring({ today, matters }: { today: string; matters: readonly ProcessInfo[] }) {
  const { t } = useText();
  const [search, change] = useAddress();
  const [method, setMethod] = useState(false);
  const name = readPeriod(search.get('period'));
  const unit = search.get('unit') ?? undefined;
  const processId = chosenMatter(search.get('process'), matters);
  const unread = useUnread({
    period: PERIODS,
    unit: 'any',
    process: [ALL_MATTERS, ...matters.map((matter) => matter.processId)],
    cards: CARD_LEVELS,
    trial: 'any',
  });
  const filter = useMemo<MetricFilter>(
    () => ({ ...periodOf(name, today), unit, processId }),
    [name, today, unit, processId],
  );
  const before = useMemo(() => {
    const period = periodBefore(filter);
    return period === null ? null : { ...period, unit, processId };
  }, [filter, unit, processId]);
  const overview = useOverviewQuery(filter);
  const earlier = useOverviewQuery(before);
  return (
    <div className="page monitoring">
      <header className="page-head">
        <h1>{t('nav.monitoring')}</h1>
        <PeriodChoice value={name} onChange={(period) => change({ period })} />
        <MatterSelect
          value={processId}
          // a stage of the other matter is no longer tried
          onChange={(matter) => change({ process: matter ?? ALL_MATTERS, trial: undefined })}
        />
        <TownChoice value={unit} onChange={(town) => change({ unit: town })} />
        <Button onClick={() => setMethod(true)}>{t('metric.method')}</Button>
      </header>
      <AddressNote parts={unread} />
      {overview.isError ? (
        <ProblemNote error={overview.error} onRetry={() => void overview.refetch()} />
      ) : overview.data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <div className="answers">
            <LateTiles overview={overview.data} filter={filter} />
            <SavedTiles
              overview={overview.data}
              before={before === null ? undefined : earlier.data}
              filter={filter}
            />
          </div>
          <CardTiles unit={unit} processId={processId} />
          <div className="monitoring-two">
            <DueSoon rows={overview.data.dueSoon} />
            <MonthCharts months={overview.data.byMonth} />
          </div>
        </>
      )}
      <StageTable filter={filter} />
      <PromiseTrial filter={filter} onMethod={() => setMethod(true)} />
      <CaseSavings filter={filter} />
      {overview.data === undefined ? null : (
        <p className="muted">
          {t('metric.asOf')} <MomentText at={overview.data.asOf} />
        </p>
      )}
      {method ? <MethodDialog onClose={() => setMethod(false)} /> : null}
    </div>
  );
}

function PeriodChoice({ value, onChange }: { value: PeriodName; onChange: (name: string) => void }) {
  const { t } = useText();
  const phone = usePhone();
  const options = PERIODS.map((name) => ({ value: name, label: t(`period.${name}`) }));
  if (phone)
    return <Select aria-label={t('period.label')} value={value} onChange={onChange} options={options} />;
  return <Segmented aria-label={t('period.label')} value={value} onChange={onChange} options={options} />;
}

function TownChoice({ value, onChange }: { value: string | undefined; onChange: (code: string) => void }) {
  const { t } = useText();
  const towns = useQuery({
    queryKey: keys.units,
    queryFn: ({ signal }) => api.get('/api/units', { query: { level: 'town' }, signal }),
    staleTime: Infinity,
  });
  return (
    <Select
      aria-label={t('cases.town')}
      showSearch
      optionFilterProp="label"
      popupMatchSelectWidth={false}
      value={value ?? ''}
      onChange={onChange}
      options={[
        { value: '', label: t('cases.townAny') },
        ...(towns.data ?? []).map((town) => ({ value: town.code, label: town.name })),
      ]}
    />
  );
}
