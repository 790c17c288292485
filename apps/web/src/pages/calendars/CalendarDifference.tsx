import type { CalendarDifference, NamedDay } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';

/** Which days are named otherwise than before. */
export function Difference({ difference }: { difference: CalendarDifference }) {
  const { t } = useText();
  const { added, removed, changed } = difference;
  if (added.length + removed.length + changed.length === 0) {
    return <p className="muted">{t('calendars.noDifference')}</p>;
  }
  return (
    <ul className="calendar-difference">
      {added.map((day) => (
        <li key={day.day}>
          <span className="calendar-added">{t('calendars.added')}</span> <DayText day={day} />
        </li>
      ))}
      {removed.map((day) => (
        <li key={day.day}>
          <span className="calendar-removed">{t('calendars.removed')}</span> <DayText day={day} />
        </li>
      ))}
      {changed.map(({ before, after }) => (
        <li key={after.day}>
          <span>{t('calendars.changed')}</span> <DayText day={before} /> → <DayText day={after} />
        </li>
      ))}
    </ul>
  );
}

/** A day with its kind and name, e.g. "1月1日 周五 休 元旦". */
export function DayText({ day: { day, kind, name } }: { day: Pick<NamedDay, 'day' | 'kind' | 'name'> }) {
  const { t } = useText();
  return (
    <span>
      <DateText date={day} /> {t(kind === 'off' ? 'why.off' : 'why.on')} {name}
    </span>
  );
}
