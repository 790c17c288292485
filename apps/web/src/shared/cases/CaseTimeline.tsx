import { Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { DateText } from '@/shared/components/DateText.js';
import type { TimelineEntry } from '@/shared/api/types.js';
import { toShanghai } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { placeIn } from './caseInstances.js';
import { useCaseTimelineQuery } from './useCase.query.js';
import './CaseTimeline.css';

interface Props {
  caseNo: string;
  /** Whether other cases came out of this one, or it out of others: then these can be told along. */
  hasFamily?: boolean;
}

/** What happened, newest first, by day; on request with what happened in the cases of the family. */
export function CaseTimeline({ caseNo, hasFamily = false }: Props) {
  const { t } = useText();
  const [withFamily, setWithFamily] = useState(false);
  return (
    <>
      {hasFamily ? (
        <Checkbox
          className="timeline-family"
          checked={withFamily}
          onChange={({ target }) => setWithFamily(target.checked)}
        >
          {t('family.timeline')}
        </Checkbox>
      ) : null}
      <Days caseNo={caseNo} family={withFamily ? 'all' : undefined} />
    </>
  );
}

function Days({ caseNo, family }: { caseNo: string; family: 'all' | undefined }) {
  const { t } = useText();
  const timeline = useCaseTimelineQuery(caseNo, family);
  if (timeline.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (timeline.isError) return <ProblemNote error={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (timeline.data.length === 0) return <EmptyState title={t('timeline.empty')} />;
  return (
    <ol className="timeline">
      {byDay(timeline.data).map((day) => (
        <li key={day.date} className="timeline-day">
          <h2>
            <DateText date={day.date} />
          </h2>
          <ol>
            {day.entries.map((entry, index) => (
              <Entry
                key={`${entry.at}${index}`}
                entry={entry}
                related={entry.caseNo === caseNo ? null : entry.caseNo}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** Of a related case with its number. */
function Entry({ entry, related }: { entry: TimelineEntry; related: string | null }) {
  const { language } = useText();
  const text = language === 'en' ? (entry.textEn ?? entry.text) : entry.text;
  const place = placeIn(language, entry);
  return (
    <li className={`timeline-entry timeline-${entry.kind}`}>
      <time className="number muted" dateTime={entry.at}>
        {toShanghai(entry.at)?.time}
      </time>
      <span className="timeline-dot" aria-hidden />
      <span>
        {text}
        {entry.by && !text.includes(entry.by) ? <span className="muted"> {entry.by}</span> : null}
        {place === null ? null : <span className="muted timeline-place">{place}</span>}
        {related === null ? null : (
          <Link to={`/cases/${related}`} className="timeline-case number">
            {related}
          </Link>
        )}
      </span>
    </li>
  );
}

function byDay(entries: readonly TimelineEntry[]): { date: string; entries: TimelineEntry[] }[] {
  const days: { date: string; entries: TimelineEntry[] }[] = [];
  const newestFirst = entries
    .map((entry, index) => ({ entry, index }))
    .sort((left, right) => right.entry.at.localeCompare(left.entry.at) || right.index - left.index);
  for (const { entry } of newestFirst) {
    const date = toShanghai(entry.at)?.date ?? entry.at;
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}
