import { Skeleton } from 'antd';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { DateText } from '@/shared/components/DateText.js';
import type { TimelineEntry } from '@/shared/api/types.js';
import { toShanghai } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { useCaseTimelineQuery } from './useCase.query.js';
import './CaseTimeline.css';

/** What happened, newest first, by day. */
export function CaseTimeline({ caseNo }: { caseNo: string }) {
  const { t } = useText();
  const timeline = useCaseTimelineQuery(caseNo);
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
              <Entry key={`${entry.at}${index}`} entry={entry} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { language } = useText();
  const text = language === 'en' ? (entry.textEn ?? entry.text) : entry.text;
  return (
    <li className={`timeline-entry timeline-${entry.kind}`}>
      <time className="number muted" dateTime={entry.at}>
        {toShanghai(entry.at)?.time}
      </time>
      <span className="timeline-dot" aria-hidden />
      <span>
        {text}
        {entry.by && !text.includes(entry.by) ? <span className="muted"> {entry.by}</span> : null}
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
