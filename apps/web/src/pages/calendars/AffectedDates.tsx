import { Link } from 'react-router';
import type { CalendarChange, RunDates } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** The stages that get other dates, before and after. */
export function AffectedDates({ affected }: { affected: readonly CalendarChange[] }) {
  const { t, language } = useText();
  if (affected.length === 0) return <p className="muted">{t('calendars.noneAffected')}</p>;
  return (
    <ul className="calendar-affected" aria-label={t('calendars.affected', { n: affected.length })}>
      {affected.map((change) => (
        <li key={change.stageRunId}>
          <div>
            {change.caseNo === null ? null : <Link to={`/cases/${change.caseNo}`}>{change.caseNo}</Link>}{' '}
            <strong>{stageNameIn(language, change)}</strong>
          </div>
          <div className="calendar-moves">
            <Move label={t('limit.law')} change={change} of={({ dueOn }) => dueOn} />
            <Move label={t('limit.promise')} change={change} of={({ promisedDueOn }) => promisedDueOn} />
            {change.before.provisional && !change.after.provisional ? (
              <span>{t('calendars.settled')}</span>
            ) : null}
            {!change.before.provisional && change.after.provisional ? (
              <span className="calendar-provisional">{t('calendars.provisional')}</span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface MoveProps {
  label: string;
  change: CalendarChange;
  of: (dates: RunDates) => string | null;
}

function Move({ label, change, of }: MoveProps) {
  const [before, after] = [of(change.before), of(change.after)];
  if (before === null && after === null) return null;
  return (
    <span>
      {label} {before === null ? '—' : <DateText date={before} />}
      {before === after ? null : <> → {after === null ? '—' : <DateText date={after} />}</>}
    </span>
  );
}
