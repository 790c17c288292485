import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { Overview } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';

const MonthBars = lazy(async () => ({ default: (await import('./MonthBars.js')).MonthBars }));

/** Month by month: how many were finished, how many days were saved. */
export function MonthCharts({ months }: { months: Overview['byMonth'] }) {
  const { t } = useText();
  return (
    <section className="card month-charts">
      {months.length === 0 ? (
        <p className="muted">{t('metric.noMonths')}</p>
      ) : (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
          <h2>{t('metric.monthCases')}</h2>
          <MonthBars
            months={months.map(({ month }) => month)}
            series={[
              { name: t('metric.started'), color: 'soft', values: months.map(({ started }) => started) },
              {
                name: t('metric.finishedShort'),
                color: 'strong',
                values: months.map(({ finished }) => finished),
              },
            ]}
          />
          <h2>{t('metric.monthSaved')}</h2>
          <MonthBars
            months={months.map(({ month }) => month)}
            series={[
              {
                name: t('metric.savedDays'),
                color: 'good',
                values: months.map(({ savedCalendarDays }) => savedCalendarDays),
              },
            ]}
          />
        </Suspense>
      )}
    </section>
  );
}
