import type { CaseDetail } from '@/shared/api/types.js';
import { IncidentCause } from '@/shared/cases/IncidentCause.js';
import { MomentText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';

/** What stands still in a case: since when, who knows, and what the reader can do. */
export function CaseTrouble({ file }: { file: CaseDetail }) {
  const { t, language } = useText();
  const isAdministrator = useMe().pages.includes('admin');
  const open = file.incidents.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <div className="case-trouble" role="status">
      {open.map((incident) => {
        const step = (language === 'en' ? incident.elementNameEn : null) ?? incident.elementName;
        return (
          <div key={incident.incidentKey}>
            <strong>{t('case.stuckAt', { step })}</strong>{' '}
            <span className="muted">
              {t('case.stuckSince')} <MomentText at={incident.createdAt} />
            </span>
            {isAdministrator ? (
              <IncidentCause incident={incident} />
            ) : (
              <p>{t(incident.toldAt === null ? 'case.stuckUntold' : 'case.stuckTold')}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}
