import type { CalendarYear } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  years: readonly CalendarYear[];
  chosen: number;
  onChoose: (year: number) => void;
}

/** The years that the calendar knows; an unpublished one has a dashed outline, because its dates are provisional. */
export function YearList({ years, chosen, onChoose }: Props) {
  const { t } = useText();
  return (
    <ul className="calendar-years" aria-label={t('calendars.years')}>
      {years.map(({ year, published, workingDays }) => (
        <li key={year}>
          <button
            type="button"
            className={`calendar-year ${published ? '' : 'calendar-provisional'}`}
            aria-pressed={year === chosen}
            onClick={() => onChoose(year)}
          >
            <strong className="number">{year}</strong>
            <span>{t(published ? 'calendars.published' : 'calendars.provisional')}</span>
            <span className="muted number">{t('calendars.workingDays', { n: workingDays })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
