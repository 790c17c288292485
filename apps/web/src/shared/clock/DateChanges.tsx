import type { ClockPreview } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { dateChanges } from './dateChange.js';
import './DateChanges.css';

/** The dates of law and promise before and after an operation. */
export function DateChanges({ preview }: { preview: ClockPreview }) {
  const { t, language } = useText();
  const today = useToday();
  const changes = dateChanges(preview, { t, language, today });
  if (changes.length === 0) return <p className="muted">{t('limit.none')}</p>;
  return (
    <dl className="date-changes">
      {changes.map(({ name, before, after, isSame }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">
            {isSame ? (
              <>
                {after} <span className="muted">{t('adjust.unchanged')}</span>
              </>
            ) : (
              <>
                <span className="date-before">{before}</span>
                <span aria-hidden> → </span>
                <strong>{after}</strong>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
