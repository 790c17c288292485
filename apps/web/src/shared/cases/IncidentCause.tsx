import type { Incident } from '@/shared/api/types.js';
import { lookUpText, useText } from '@/shared/i18n/useText.js';
import './IncidentCause.css';

/** Why a step stands still, in words by its kind; the engine's own sentence is folded below, for who repairs it. */
export function IncidentCause({ incident }: { incident: Incident }) {
  const { t } = useText();
  const cause = lookUpText(t, `incident.cause.${incident.errorType}`) ?? t('incident.cause.UNKNOWN');
  return (
    <>
      <div>{cause}</div>
      <details className="muted incident-message">
        <summary>{t('incident.details')}</summary>
        {[incident.errorType, incident.errorMessage ?? ''].filter((text) => text !== '').join(' · ')}
      </details>
    </>
  );
}
