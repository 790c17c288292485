import type { CaseDetail } from '@/shared/api/types.js';
import { calledPlace } from '@/shared/cases/caseInstances.js';
import { IncidentCause } from '@/shared/cases/IncidentCause.js';
import { stageFaultIn } from '@/shared/cases/stageFault.js';
import { MomentText } from '@/shared/components/DateText.js';
import { nameIn, stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';

/** What stands still in a case, and which stage has no date: since when, who knows, and what the reader can do. */
export function CaseTrouble({ file }: { file: CaseDetail }) {
  const { t, language } = useText();
  const isAdministrator = useMe().pages.includes('admin');
  const open = file.incidents.filter(({ state }) => state === 'open');
  const timeless = file.stages.filter(isTimeless);
  if (open.length + timeless.length === 0) return null;
  return (
    <div className="case-trouble" role="status">
      {open.map((incident) => {
        const step = nameIn(language, { name: incident.elementName, nameEn: incident.elementNameEn });
        const place = calledPlace(file.instances, incident.processInstanceKey, language);
        return (
          <div key={incident.incidentKey}>
            <strong>{t('case.stuckAt', { step })}</strong>{' '}
            <span className="muted">
              {place === null ? null : `${place} · `}
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
      {timeless.map((stage) => (
        <div key={stage.stageRunId}>
          <strong>{t('case.stageTimeless', { stage: stageNameIn(language, stage) })}</strong>
          <p>{t('case.stageTimelessWhy', { fault: stageFaultIn(language, stage.fault ?? '') })}</p>
        </div>
      ))}
    </div>
  );
}

/** The limit of a stage that runs could not be computed. */
function isTimeless({ state, fault, dueOn }: CaseDetail['stages'][number]): boolean {
  return state === 'open' && fault !== null && dueOn === null;
}
