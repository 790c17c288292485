import type { Incident } from '@/shared/api/types.js';
import { zhCN } from '@/shared/i18n/zh-CN.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';

/** Why a step stands still, in words by its kind; the engine's own sentence stands below for who repairs it. */
export function IncidentCause({ incident }: { incident: Incident }) {
  const { t } = useText();
  const key = `incident.cause.${incident.errorType}`;
  return (
    <>
      <div>{t(isKey(key) ? key : 'incident.cause.UNKNOWN')}</div>
      <div className="muted incident-message">
        {[incident.errorType, incident.errorMessage ?? ''].filter((text) => text !== '').join(' · ')}
      </div>
    </>
  );
}

function isKey(key: string): key is TextKey {
  return key in zhCN;
}
