import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { PaperCheck } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { Logo } from '@/shared/components/Logo.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import './PaperCheckPage.css';

/** Where the code on a paper leads, without a login: whether it was issued here, and holds. */
export function PaperCheckPage() {
  const { t } = useText();
  const { checkCode = '' } = useParams();
  useTitle(t('check.title'));
  const check = useQuery({
    queryKey: keys.paperCheck(checkCode),
    queryFn: ({ signal }) => api.get('/api/paper-checks/{checkCode}', { path: { checkCode }, signal }),
    retry: false,
  });
  const isUnknown = check.error instanceof ApiProblem && check.error.status === 404;
  return (
    <main className="paper-check">
      <header>
        <Logo size={40} />
        <h1>{t('check.title')}</h1>
      </header>
      {check.isPending ? <Skeleton active paragraph={{ rows: 4 }} /> : null}
      {isUnknown ? <Alert type="error" showIcon title={t('check.unknown', { code: checkCode })} /> : null}
      {check.isError && !isUnknown ? (
        <ProblemNote error={check.error} onRetry={() => void check.refetch()} />
      ) : null}
      {check.data === undefined ? null : <CheckedPaper paper={check.data} />}
    </main>
  );
}

function CheckedPaper({ paper }: { paper: PaperCheck }) {
  const { t } = useText();
  const isValid = paper.state === 'valid';
  return (
    <>
      <Alert
        type={isValid ? 'success' : 'error'}
        showIcon
        title={t(isValid ? 'check.valid' : 'check.void')}
        description={
          paper.replacedBy === null ? undefined : t('documents.replacedBy', { no: paper.replacedBy })
        }
      />
      <dl>
        <dt>{t('check.paper')}</dt>
        <dd>{paper.title}</dd>
        <dt>{t('check.no')}</dt>
        <dd>{paper.no}</dd>
        <dt>{t('check.issuedOn')}</dt>
        <dd>
          <DateText date={paper.issuedOn} />
        </dd>
        <dt>{t('check.hash')}</dt>
        <dd className="paper-check-hash">{paper.sha256}</dd>
      </dl>
      <p className="muted">{t('check.hint')}</p>
    </>
  );
}
