import '@/shared/i18n/adminWords.js';
import { Link } from 'react-router';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { useClockQuery } from '@/shared/session/useClock.query.js';
import { ClockControl } from './ClockControl.js';
import { DeadRecords } from './DeadRecords.js';
import { Health } from './Health.js';
import { Incidents } from './Incidents.js';
import { Repairs } from './Repairs.js';
import './AdminPage.css';

/** 管理: what stands still, whether the parts are up, the clock of a demonstration. */
export function AdminPage() {
  const { t } = useText();
  const clock = useClockQuery().data;
  useTitle(t('nav.admin'));
  return (
    <div className="page admin">
      <header className="page-head">
        <h1>{t('nav.admin')}</h1>
        <Link to="/calendars">{t('calendars.title')}</Link>
        <Link to="/admin/promises">{t('promise.title')}</Link>
        <Link to="/admin/organisation">{t('organisation.title')}</Link>
        <Link to="/admin/audit">{t('audit.title')}</Link>
      </header>
      <Incidents />
      <Repairs />
      <div className="admin-two">
        <Health />
        <DeadRecords />
        {clock?.clockControl === true ? <ClockControl clock={clock} /> : null}
      </div>
    </div>
  );
}
