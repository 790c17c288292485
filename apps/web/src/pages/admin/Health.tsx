import { Skeleton } from 'antd';
import { lookUpText, useText } from '@/shared/i18n/useText.js';
import { healthRows } from './healthRows.js';
import { useHealthQuery } from './useAdmin.query.js';

/** Whether database, engine and intake are up. */
export function Health() {
  const { t } = useText();
  const health = useHealthQuery();
  return (
    <section className="card admin-section">
      <h2>{t('admin.health')}</h2>
      {health.isError ? (
        <p className="health-down">{t('error.NETWORK')}</p>
      ) : health.data === undefined ? (
        <Skeleton active paragraph={{ rows: 3 }} />
      ) : (
        <dl className="health">
          {healthRows(health.data, t).map((row) => (
            <div key={row.name}>
              <dt>{lookUpText(t, `health.${row.name}`) ?? row.name}</dt>
              <dd className="number">
                {row.up === null ? null : (
                  <span className={row.up ? 'health-up' : 'health-down'}>
                    {row.up ? t('admin.up') : t('admin.down')}
                  </span>
                )}{' '}
                <span className="muted">
                  {row.up !== null && /^(true|false|up|down|ok|error)$/.test(row.text) ? '' : row.text}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
