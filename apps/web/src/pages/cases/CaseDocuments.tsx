import type { CaseDetail } from '@/shared/api/types.js';
import { CaseAttachments } from '@/shared/attachments/CaseAttachments.js';
import { useText } from '@/shared/i18n/useText.js';
import { CasePapers } from './CasePapers.js';

/** What lies in the file of a case: the papers that were issued, and those that people added. */
export function CaseDocuments({ file, printed = false }: { file: CaseDetail; printed?: boolean }) {
  const { t } = useText();
  const { caseNo, state } = file;
  const Heading = printed ? 'h3' : 'h2';
  return (
    <div className="case-documents">
      <Heading>{t('attachments.papers')}</Heading>
      <CasePapers caseNo={caseNo} printed={printed} />
      <Heading>{t('attachments.title')}</Heading>
      <CaseAttachments
        caseNo={caseNo}
        closed={state === 'completed' || state === 'cancelled'}
        printed={printed}
      />
    </div>
  );
}
