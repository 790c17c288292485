import type { CaseDetail } from '@/shared/api/types.js';
import { CaseRecord } from '@/shared/cases/CaseRecord.js';
import { CaseTimeline } from '@/shared/cases/CaseTimeline.js';
import { useText } from '@/shared/i18n/useText.js';
import { CaseMoney } from './CaseMoney.js';
import { CaseOverview } from './CaseOverview.js';
import { CaseDocuments } from './CaseDocuments.js';
import { StageBars } from './StageBars.js';
import { useCaseLedgerQuery } from './useCaseLedger.query.js';

/** The whole case on paper, whichever tab is open. */
export function PrintedCase({ file }: { file: CaseDetail }) {
  const { t } = useText();
  const hasMoney = (useCaseLedgerQuery(file.caseNo).data?.items.length ?? 0) > 0;
  return (
    <div className="printed-case">
      <CaseOverview file={file} />
      <h2>{t('case.record')}</h2>
      <CaseRecord caseNo={file.caseNo} level={3} />
      <h2>{t('case.stages')}</h2>
      <StageBars file={file} />
      {hasMoney ? (
        <>
          <h2>{t('case.money')}</h2>
          <CaseMoney caseNo={file.caseNo} printed />
        </>
      ) : null}
      <h2>{t('case.documents')}</h2>
      <CaseDocuments file={file} printed />
      <h2>{t('case.timeline')}</h2>
      <CaseTimeline caseNo={file.caseNo} />
    </div>
  );
}
