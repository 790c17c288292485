import type { ExplanationDay } from '@/shared/api/types.js';
import { monthText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { monthWeeks } from './monthWeeks.js';

interface Props {
  days: readonly ExplanationDay[];
  startOn: string;
  dueOn?: string | null;
  promisedDueOn?: string | null;
  /** The day that the parties agreed on: marked like a promise, but theirs. */
  agreedOn?: string | null;
}

/** The months from the start to the due date: counted days filled, rest days and holidays named. */
export function MonthCalendar({ days, startOn, dueOn, promisedDueOn, agreedOn }: Props) {
  const { t, language } = useText();
  const weekdays = t('calendar.weekdays').split(' ');
  const fromMonday = [...weekdays.slice(1), weekdays[0]];
  return (
    <>
      <div className="months">
        {monthWeeks(days).map(({ month, weeks }) => (
          <table key={month} className="month">
            <caption>{monthText(month, language)}</caption>
            <thead>
              <tr>
                {fromMonday.map((weekday) => (
                  <th key={weekday}>{weekday}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, index) => (
                <tr key={index}>
                  {week.map((day, column) => (
                    <td key={column}>
                      {day === null ? null : (
                        <Day day={day} mark={markOf(day.date, { startOn, dueOn, promisedDueOn, agreedOn })} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className="month-legend">
        <span className="month-key month-counted">{t('why.counted')}</span>
        {days.some((day) => day.suspended) ? (
          <span className="month-key month-still">{t('why.still')}</span>
        ) : null}
        <span className="month-key month-rest">{t('why.rest')}</span>
        <span className="month-key month-makeup">{t('why.makeup')}</span>
        <span className="month-key month-start">{t('why.start')}</span>
        {promisedDueOn ? <span className="month-key month-promise">{t('limit.promise')}</span> : null}
        {agreedOn ? <span className="month-key month-promise">{t('limit.agreed')}</span> : null}
        {dueOn ? <span className="month-key month-law">{t('limit.law')}</span> : null}
      </p>
    </>
  );
}

function Day({ day, mark }: { day: ExplanationDay; mark: string }) {
  const { t } = useText();
  const kinds = [
    day.counted ? 'month-counted' : '',
    day.suspended ? 'month-still' : '',
    day.kind === 'rest' || day.kind === 'holiday' ? 'month-rest' : '',
    day.kind === 'makeup' ? 'month-makeup' : '',
    mark,
  ];
  const titles = [day.name, day.suspended ? t('why.still') : null].filter((title) => title != null);
  return (
    <span className={`month-day ${kinds.join(' ')}`} title={titles.join(' · ') || undefined}>
      <span className="number">{Number(day.date.slice(8))}</span>
      <small>{day.kind === 'holiday' ? t('why.off') : day.kind === 'makeup' ? t('why.on') : ''}</small>
    </span>
  );
}

function markOf(date: string, facts: Omit<Props, 'days'>): string {
  if (date === facts.dueOn) return 'month-law';
  if (date === facts.promisedDueOn || date === facts.agreedOn) return 'month-promise';
  return date === facts.startOn ? 'month-start' : '';
}
