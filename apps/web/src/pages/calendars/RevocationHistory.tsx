import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { useRevocationsQuery } from './useCalendars.query.js';

/** The published years that were taken back, and why; nothing where there is none. */
export function RevocationHistory() {
  const { t } = useText();
  const revocations = useRevocationsQuery();
  if (revocations.isError)
    return <ProblemNote error={revocations.error} onRetry={() => void revocations.refetch()} />;
  if (revocations.data === undefined || revocations.data.length === 0) return null;
  return (
    <>
      <h3>{t('calendars.revocations')}</h3>
      <ul className="calendar-history" aria-label={t('calendars.revocations')}>
        {revocations.data.map(({ id, year, reason, revokedBy, revokedAt, changedRuns }) => (
          <li key={id}>
            <span>
              <strong className="number">{year}</strong> {reason}
            </span>
            <span>
              {t('calendars.revokedBy', { who: revokedBy })} <MomentText at={revokedAt} />{' '}
              {t('calendars.movedCount', { n: changedRuns })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
