import { Skeleton, Tabs } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { LazyCaseDiagram } from '@/shared/cases/LazyCaseDiagram.js';
import { CaseTimeline } from '@/shared/cases/CaseTimeline.js';
import { useCaseQuery } from '@/shared/cases/useCase.query.js';
import { NotFoundPage } from '@/shared/components/NotFoundPage.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { CaseDocuments } from './CaseDocuments.js';
import { CaseHead } from './CaseHead.js';
import { CaseOverview } from './CaseOverview.js';
import { StageBars } from './StageBars.js';
import './CasePage.css';

/** One case: head, then overview, drawing, times, papers, history. */
export function CasePage() {
  const { t } = useText();
  const { caseNo = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const detail = useCaseQuery(caseNo);
  if (detail.data === undefined) {
    if (detail.error instanceof ApiProblem && detail.error.status === 404) {
      return <NotFoundPage text={t('case.notFound')} />;
    }
    return (
      <div className="page">
        {detail.isError ? (
          <ProblemNote error={detail.error} onRetry={() => void detail.refetch()} />
        ) : (
          <Skeleton active title={{ width: 320 }} paragraph={{ rows: 10 }} />
        )}
      </div>
    );
  }
  const file = detail.data;
  return (
    <div className="page case">
      <CaseHead file={file} />
      <Tabs
        activeKey={search.get('tab') ?? 'overview'}
        onChange={(tab) => setSearch(tab === 'overview' ? {} : { tab }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'overview', label: t('case.overview'), children: <CaseOverview file={file} /> },
          {
            key: 'diagram',
            label: t('case.diagram'),
            children: (
              <div className="case-diagram">
                <LazyCaseDiagram caseNo={caseNo} look={search.get('element') ?? undefined} />
              </div>
            ),
          },
          { key: 'stages', label: t('case.stages'), children: <StageBars file={file} /> },
          {
            key: 'documents',
            label: t('case.documents'),
            children: <CaseDocuments documents={file.documents} />,
          },
          { key: 'timeline', label: t('case.timeline'), children: <CaseTimeline caseNo={caseNo} /> },
        ]}
      />
    </div>
  );
}
