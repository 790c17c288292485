import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeadRecord } from '@/shared/api/types.js';
import { RebuildCase } from '@/shared/cases/RebuildCase.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { useDeadRecordsQuery } from './useAdmin.query.js';

const SHOWN = 5;

/** Facts of the engine that could not be read; none is the only good number. */
export function DeadRecords() {
  const { t } = useText();
  const records = useDeadRecordsQuery();
  const [rebuilt, setRebuilt] = useState<string>();
  return (
    <section className="card admin-section">
      <h2>{t('admin.deadRecords')}</h2>
      {records.isError ? (
        <ProblemNote error={records.error} onRetry={() => void records.refetch()} />
      ) : records.data === undefined ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : (
        <>
          <p className={`admin-number number ${records.data.length > 0 ? 'health-down' : ''}`}>
            {records.data.length}
          </p>
          <p className="muted">
            {records.data.length === 0 ? t('admin.noDeadRecords') : t('admin.deadRecordsHint')}
          </p>
          <ul>
            {records.data.slice(0, SHOWN).map((record) => (
              <DeadRecordRow key={record.id} record={record} onRebuild={setRebuilt} />
            ))}
          </ul>
        </>
      )}
      {rebuilt === undefined ? null : <RebuildCase caseNo={rebuilt} onClose={() => setRebuilt(undefined)} />}
    </section>
  );
}

interface RowProps {
  record: DeadRecord;
  onRebuild: (caseNo: string) => void;
}

function DeadRecordRow({ record, onRebuild }: RowProps) {
  const { t } = useText();
  const { caseNo, position, projection, error, rebuildState } = record;
  return (
    <li className="dead-record">
      {caseNo === null ? null : (
        <p className="dead-record-case">
          <Link to={`/cases/${caseNo}`} className="number">
            {caseNo}
          </Link>
          <Button size="small" onClick={() => onRebuild(caseNo)}>
            {t('rebuild.action')}
          </Button>
        </p>
      )}
      <span className="number">{position}</span> {projection} {error.split('\n')[0]}
      {rebuildState ? <p className="muted">{t(`admin.rebuild.${rebuildState}`)}</p> : null}
    </li>
  );
}
