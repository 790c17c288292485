import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { CalendarYear } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { monthText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { RevokeCalendar } from './RevokeCalendar.js';
import { useCalendarYearQuery } from './useCalendars.query.js';
import { type YearDay, type YearMonth, yearMonths } from './yearMonths.js';

/** A year as twelve small months, rest days and make-up days marked and named. */
export function YearView({ year, mayChange }: { year: CalendarYear; mayChange: boolean }) {
  const { t } = useText();
  const days = useCalendarYearQuery(year.year);
  return (
    <section className="card calendar-section" aria-label={String(year.year)}>
      <p className={year.published ? 'muted' : 'calendar-note calendar-provisional'}>
        {year.published ? t('calendars.source') : t('calendars.provisionalNote', { year: year.year })}
        <Source text={year.source} />
      </p>
      {mayChange && year.published ? <TakeBack key={year.year} year={year.year} /> : null}
      {days.isError ? (
        <ProblemNote error={days.error} onRetry={() => void days.refetch()} />
      ) : days.data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <div className="calendar-months">
          {yearMonths(year.year, days.data.days).map((month) => (
            <Month key={month.month} month={month} />
          ))}
        </div>
      )}
    </section>
  );
}

/** The way to take a published year back, and how it is replaced. */
function TakeBack({ year }: { year: number }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="calendar-buttons">
      <Button onClick={() => setAsking(true)}>{t('calendars.revoke', { year })}</Button>
      <span className="muted">{t('calendars.replaceHint')}</span>
      {isAsking ? <RevokeCalendar year={year} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

/** The notice; its address as a link. */
export function Source({ text }: { text: string }) {
  const { t } = useText();
  if (text === '') return <>{t('calendars.noSource')}</>;
  return text.split(/\s+/).map((part, index) =>
    /^https:\/\/\S+$/.test(part) ? (
      <a key={index} href={part} target="_blank" rel="noreferrer noopener">
        {part}{' '}
      </a>
    ) : (
      <span key={index}>{part} </span>
    ),
  );
}

function Month({ month: { month, weeks } }: { month: YearMonth }) {
  const { t, language } = useText();
  const [sunday, ...fromMonday] = t('calendar.weekdays').split(' ');
  return (
    <table className="calendar-month">
      <caption>{monthText(month, language)}</caption>
      <thead>
        <tr>
          {[...fromMonday, sunday].map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (
              <td key={column}>{day === null ? null : <Day day={day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day: { date, named, isWeekend } }: { day: YearDay }) {
  const { t } = useText();
  const kind = named?.kind ?? (isWeekend ? 'rest' : 'plain');
  const mark = named === null ? null : t(named.kind === 'off' ? 'why.off' : 'why.on');
  return (
    <span className={`calendar-day calendar-${kind}`} title={named?.name}>
      <span className="number">{Number(date.slice(8))}</span>
      {mark === null ? null : <small>{mark}</small>}
    </span>
  );
}
