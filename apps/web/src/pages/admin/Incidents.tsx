import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Incident } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { RepairDialog } from '@/shared/repairs/RepairDialog.js';
import { useText } from '@/shared/i18n/useText.js';
import { IncidentCause } from '@/shared/cases/IncidentCause.js';
import { useIncidentsQuery } from '@/shared/cases/useIncidents.query.js';

/** Work that stands still because something failed; it goes on once the cause is gone and it is tried again. */
export function Incidents() {
  const { t } = useText();
  const incidents = useIncidentsQuery('open');
  return (
    <section className="card admin-section">
      <h2>
        {t('admin.incidents')}
        {incidents.data === undefined ? null : <span className="muted number"> {incidents.data.length}</span>}
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
            <IncidentRow key={incident.incidentKey} incident={incident} />
          ))}
        </ul>
      )}
    </section>
  );
}

function IncidentRow({ incident }: { incident: Incident }) {
  const { t } = useText();
  const [repairing, setRepairing] = useState(false);
  return (
    <li>
      <div className="incident-text">
        <strong>{incident.elementName}</strong>
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
      {incident.caseNo ? <Button onClick={() => setRepairing(true)}>{t('repair.action')}</Button> : null}
      {repairing && incident.caseNo ? (
        <RepairDialog
          caseNo={incident.caseNo}
          incidentKey={incident.incidentKey}
          onClose={() => setRepairing(false)}
        />
      ) : null}
    </li>
  );
}
