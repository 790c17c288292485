import '@/shared/i18n/adminWords.js';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { AuditFilters } from './AuditFilters.js';
import { AuditRow } from './AuditRow.js';
import { useAuditQuery } from './useAudit.query.js';
import { AUDIT_FILTER_NAMES, type AuditFilter, useAuditFilter } from './useAuditFilter.js';
import './AuditPage.css';

/** 审计日志: who did what to what, when and why. */
export function AuditPage() {
  const { t } = useText();
  const [filter, change] = useAuditFilter();
  const unread = useUnread(AUDIT_FILTER_NAMES);
  const audit = useAuditQuery(filter);
  useTitle(t('audit.title'));
  return (
    <div className="page audit">
      <header className="page-head">
        <h1>{t('audit.title')}</h1>
        <a href={exportAddress(filter)} download>
          {t('audit.export')}
        </a>
        <Link to="/admin">{t('nav.admin')}</Link>
      </header>
      <p className="muted audit-hint">{t('audit.hint')}</p>
      <AddressNote parts={unread} />
      <AuditFilters filter={filter} onChange={change} />
      {audit.isPending ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : audit.isError ? (
        <ProblemNote error={audit.error} onRetry={() => void audit.refetch()} />
      ) : audit.rows.length === 0 ? (
        <EmptyState title={t('audit.none')} hint={t('audit.noneHint')} />
      ) : (
        <ul className={`card audit-list ${audit.isPlaceholderData ? 'audit-old' : ''}`}>
          {audit.rows.map((entry) => (
            <AuditRow key={entry.seq} entry={entry} names={audit.names} />
          ))}
        </ul>
      )}
      {audit.hasNextPage ? (
        <div className="audit-more">
          <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('list.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** The file of what is shown, whole. */
function exportAddress(filter: AuditFilter): string {
  const query = new URLSearchParams(filter).toString();
  return query === '' ? '/api/audit/export' : `/api/audit/export?${query}`;
}
