import { Link } from 'react-router';
import { MomentText } from '@/shared/components/DateText.js';
import { useCancellationsQuery } from '@/shared/cases/useCancellations.query.js';
import { useText } from '@/shared/i18n/useText.js';

/** Requests to cancel a case that wait for my decision, above the tasks; each is decided on the page of its case. */
export function CancellationsToDecide() {
  const { t } = useText();
  const waiting = useCancellationsQuery().data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('cancel.toDecide')}>
      <ul>
        {waiting.map(({ caseNo, title, reason, requestedByName, requestedAt }) => (
          <li key={caseNo}>
            <Link to={`/cases/${caseNo}`} className="task-row task-row-warning">
              <span className="task-row-head">
                <span className="task-row-name">{t('cancel.toDecide')}</span>
                <span className="muted">
                  <MomentText at={requestedAt} />
                </span>
              </span>
              <span className="task-row-title">{title}</span>
              <span className="task-row-foot">
                <span>{t('cancel.askedBy', { who: requestedByName, reason })}</span>
                <span className="task-row-code number">{caseNo}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
