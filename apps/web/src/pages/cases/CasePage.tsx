import '@/shared/i18n/caseWords.js';
import { Skeleton } from 'antd';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useAddress } from '@/shared/address/useAddress.js';
import { useSegment } from '@/shared/address/useSegment.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { CaseDetail } from '@/shared/api/types.js';
import { LazyCaseDiagram } from '@/shared/cases/LazyCaseDiagram.js';
import { CaseRecord } from '@/shared/cases/CaseRecord.js';
import { CaseTimeline } from '@/shared/cases/CaseTimeline.js';
import { useCasePapersQuery, useCaseQuery, useCaseTimelineQuery } from '@/shared/cases/useCase.query.js';
import { useCaseRecordQuery } from '@/shared/cases/useCaseRecord.query.js';
import { NotFoundPage } from '@/shared/components/NotFoundPage.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { TabBar, tabId } from '@/shared/components/TabBar.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMedia } from '@/shared/theme/useMedia.js';
import { CaseHead } from './CaseHead.js';
import { CaseMoney } from './CaseMoney.js';
import { CaseOverview } from './CaseOverview.js';
import { CaseDocuments } from './CaseDocuments.js';
import { PrintedCase } from './PrintedCase.js';
import { StageBars } from './StageBars.js';
import { useCaseLedgerQuery } from './useCaseLedger.query.js';
import { useIssuedPapersQuery } from './useIssuedPapers.query.js';
import './CasePage.css';

const PANEL = 'case-part';
const TABS = ['overview', 'record', 'diagram', 'stages', 'money', 'documents', 'timeline'] as const;
type CaseTab = (typeof TABS)[number];
const NAMES = { tab: TABS, element: 'any', instance: 'any', adjust: 'any' } as const;

/** One case: head, then overview, drawing, times, money, papers, history. */
export function CasePage() {
  const { t } = useText();
  const caseNo = useSegment('caseNo') ?? '';
  const [search, changeAddress] = useAddress();
  const detail = useCaseQuery(caseNo);
  // whoever prints does not wait: the history is on paper too
  useCaseTimelineQuery(caseNo);
  useCaseRecordQuery(caseNo);
  useIssuedPapersQuery(caseNo);
  useCasePapersQuery(caseNo);
  const hasMoney = (useCaseLedgerQuery(caseNo).data?.items.length ?? 0) > 0;
  const printing = useMedia('print');
  const unread = useUnread(NAMES);
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
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'overview';
  const open = (next: string) =>
    changeAddress({
      tab: next === 'overview' ? undefined : next,
      element: undefined,
      instance: undefined,
      adjust: undefined,
    });
  return (
    <div className="page case">
      <CaseHead file={file} />
      {file.isPart ? <p className="muted case-part-note">{t('case.part')}</p> : null}
      <AddressNote parts={unread} />
      {printing ? <PrintedCase file={file} /> : null}
      <TabBar
        label={t('case.parts')}
        tabs={TABS.filter((key) => key !== 'money' || hasMoney || tab === key).map((key) => ({
          key,
          label: t(`case.${key}`),
        }))}
        current={tab}
        onChange={open}
        panelId={PANEL}
      />
      <div role="tabpanel" id={PANEL} hidden={printing} aria-labelledby={tabId(PANEL, tab)}>
        <CasePart
          file={file}
          tab={tab}
          look={search.get('element') ?? undefined}
          instance={search.get('instance') ?? undefined}
        />
      </div>
    </div>
  );
}

interface PartProps {
  file: CaseDetail;
  tab: CaseTab;
  /** The element at which one looks first, and the instance whose drawing is shown. */
  look?: string;
  instance?: string;
}

function CasePart({ file, tab, look, instance }: PartProps) {
  switch (tab) {
    case 'overview':
      return <CaseOverview file={file} />;
    case 'record':
      return <CaseRecord caseNo={file.caseNo} />;
    case 'diagram':
      return (
        <div className="case-diagram">
          <LazyCaseDiagram caseNo={file.caseNo} look={look} instance={instance} />
        </div>
      );
    case 'stages':
      return <StageBars file={file} />;
    case 'money':
      return <CaseMoney caseNo={file.caseNo} />;
    case 'documents':
      return <CaseDocuments file={file} />;
    case 'timeline':
      return <CaseTimeline caseNo={file.caseNo} hasFamily={file.family.length > 0} />;
  }
}
