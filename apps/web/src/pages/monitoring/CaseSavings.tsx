import { Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { mergePages } from '@/shared/api/mergePages.js';
import type { CaseSaving } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { toShanghai } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { type MetricFilter, useCaseSavingsQuery } from './useMetrics.query.js';

/** The finished cases behind the saved days. */
export function CaseSavings({ filter }: { filter: MetricFilter }) {
  const { t } = useText();
  const savings = useCaseSavingsQuery(filter);
  const rows = useMemo(() => mergePages(savings.data?.pages, (row) => row.caseNo), [savings.data]);
  return (
    <section className="card metric-section" id="savings">
      <h2>{t('metric.savings')}</h2>
      {savings.isError ? (
        <ProblemNote error={savings.error} onRetry={() => void savings.refetch()} />
      ) : savings.isPending ? (
        <Skeleton active paragraph={{ rows: 5 }} />
      ) : rows.length === 0 ? (
        <p className="muted">{t('metric.savingsNone')}</p>
      ) : (
        <ul className="savings">
          {rows.map((row) => (
            <SavingRow key={row.caseNo} row={row} />
          ))}
        </ul>
      )}
      {savings.hasNextPage ? (
        <Button loading={savings.isFetchingNextPage} onClick={() => void savings.fetchNextPage()}>
          {t('list.more')}
        </Button>
      ) : null}
    </section>
  );
}

function SavingRow({ row }: { row: CaseSaving }) {
  const { t } = useText();
  const ended = row.endedAt ? toShanghai(row.endedAt)?.date : undefined;
  return (
    <li>
      <Link to={`/cases/${row.caseNo}?tab=stages`}>{row.title}</Link>
      <span className="muted">
        {row.townName}
        {ended === undefined ? null : (
          <>
            {' · '}
            <DateText date={ended} weekday={false} />
          </>
        )}
      </span>
      <span className="muted">{t('metric.stagesN', { n: row.stages })}</span>
      <strong className={`number ${row.savedCalendarDays < 0 ? 'stage-lost' : 'stage-saved'}`}>
        {row.savedCalendarDays < 0
          ? t('metric.lostDays', { n: -row.savedCalendarDays })
          : t('metric.savedDaysN', { n: row.savedCalendarDays })}
      </strong>
    </li>
  );
}
