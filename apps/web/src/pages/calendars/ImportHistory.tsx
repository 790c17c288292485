import { Skeleton } from 'antd';
import type { CalendarImportSummary } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { useCalendarImportsQuery } from './useCalendars.query.js';

/** Every import with what it changed; nothing is forgotten. */
export function ImportHistory({ onOpen }: { onOpen: (importId: string) => void }) {
  const { t } = useText();
  const imports = useCalendarImportsQuery();
  return (
    <>
      <h3>{t('calendars.history')}</h3>
      {imports.isError ? (
        <ProblemNote error={imports.error} onRetry={() => void imports.refetch()} />
      ) : imports.data === undefined ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : imports.data.length === 0 ? (
        <p className="muted">{t('calendars.noHistory')}</p>
      ) : (
        <ul className="calendar-history">
          {imports.data.map((item) => (
            <li key={item.id}>
              <button type="button" className="link-button" onClick={() => onOpen(item.id)}>
                {t('calendars.importOf', { year: item.year })}
              </button>
              <StateText item={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function StateText({ item }: { item: CalendarImportSummary }) {
  const { t } = useText();
  if (item.state !== 'published') {
    return (
      <span className="muted">
        {t(item.state === 'draft' ? 'calendars.draft' : 'calendars.discarded')} {item.uploadedBy}{' '}
        <MomentText at={item.uploadedAt} />
      </span>
    );
  }
  return (
    <span>
      {t('calendars.publishedBy', { who: item.publishedBy ?? '' })}{' '}
      <MomentText at={item.publishedAt ?? item.uploadedAt} />{' '}
      {t('calendars.movedCount', { n: item.changedRuns })}
    </span>
  );
}
