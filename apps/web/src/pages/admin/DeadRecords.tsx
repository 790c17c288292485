import { Skeleton } from 'antd';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { useDeadRecordsQuery } from './useAdmin.query.js';

const SHOWN = 5;

/** Facts of the engine that could not be read; none is the only good number. */
export function DeadRecords() {
  const { t } = useText();
  const records = useDeadRecordsQuery();
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
              <li key={record.id} className="dead-record">
                <span className="number">{record.position}</span> {record.projection} {record.error}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
