import type { CaseDetail } from '@/shared/api/types.js';
import { CaseRecord } from '@/shared/cases/CaseRecord.js';
import { CaseTimeline } from '@/shared/cases/CaseTimeline.js';
import { useText } from '@/shared/i18n/useText.js';
import { CaseOverview } from './CaseOverview.js';
import { CaseDocuments } from './CaseDocuments.js';
import { StageBars } from './StageBars.js';

/** The whole case on paper, whichever tab is open. */
export function PrintedCase({ file }: { file: CaseDetail }) {
  const { t } = useText();
  return (
    <div className="printed-case">
      <CaseOverview file={file} />
      <h2>{t('case.record')}</h2>
      <CaseRecord caseNo={file.caseNo} level={3} />
      <h2>{t('case.stages')}</h2>
      <StageBars file={file} />
      <h2>{t('case.documents')}</h2>
      <CaseDocuments caseNo={file.caseNo} printed />
      <h2>{t('case.timeline')}</h2>
      <CaseTimeline caseNo={file.caseNo} />
    </div>
  );
}
