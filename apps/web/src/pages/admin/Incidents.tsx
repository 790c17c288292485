import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Incident } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { RepairDialog } from '@/shared/repairs/RepairDialog.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { IncidentCause } from '@/shared/cases/IncidentCause.js';
import { incidentCount, useIncidentsQuery } from '@/shared/cases/useIncidents.query.js';

/** Work that stands still because something failed; it goes on once the cause is gone and it is tried again. */
export function Incidents() {
  const { t } = useText();
  const incidents = useIncidentsQuery('open');
  // beside the list and not in its row: the row goes when the repair has succeeded, the result stays
  const [repaired, setRepaired] = useState<Incident | null>(null);
  return (
    <section className="card admin-section">
      <h2>
        {t('admin.incidents')}
        {incidents.data === undefined ? null : (
          <span className="muted number"> {incidentCount(incidents.data)}</span>
        )}
      </h2>
      {incidents.isError ? (
        <ProblemNote error={incidents.error} onRetry={() => void incidents.refetch()} />
      ) : incidents.data === undefined ? (
        <Skeleton active paragraph={{ rows: 3 }} />
      ) : incidents.data.length === 0 ? (
        <p className="muted">{t('admin.noIncidents')}</p>
      ) : (
        <ul className="incidents">
          {incidents.data.map((incident) => (
            <IncidentRow key={incident.incidentKey} incident={incident} onRepair={setRepaired} />
          ))}
        </ul>
      )}
      {repaired?.caseNo ? (
        <RepairDialog
          caseNo={repaired.caseNo}
          incidentKey={repaired.incidentKey}
          onClose={() => setRepaired(null)}
        />
      ) : null}
    </section>
  );
}

function IncidentRow(props: { incident: Incident; onRepair: (incident: Incident) => void }) {
  const { t, language } = useText();
  const { incident, onRepair } = props;
  const step = nameIn(language, { name: incident.elementName, nameEn: incident.elementNameEn });
  return (
    <li>
      <div className="incident-text">
        <strong>{step}</strong>
        <IncidentCause incident={incident} />
        <div className="muted">
          {incident.caseNo ? (
            <>
              <Link to={`/cases/${incident.caseNo}`}>{incident.caseTitle ?? incident.caseNo}</Link>
              {' · '}
              <Link to={`/cases/${incident.caseNo}?tab=diagram&element=${incident.elementId}`}>
                {t('incident.show')}
              </Link>
              {' · '}
            </>
          ) : null}
          {incident.version === null ? null : t('incident.version', { n: incident.version })}
          {' · '}
          <MomentText at={incident.createdAt} />
        </div>
      </div>
      {incident.caseNo ? <Button onClick={() => onRepair(incident)}>{t('repair.action')}</Button> : null}
    </li>
  );
}
