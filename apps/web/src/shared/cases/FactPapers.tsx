import { AttachmentLinks } from '@/shared/components/AttachmentLink.js';
import { useCasePapersQuery } from './useCase.query.js';

/** The papers that a field holds, as links; one that is gone is not among them. */
export function FactPapers({ caseNo, ids }: { caseNo: string; ids: readonly string[] }) {
  const papers = useCasePapersQuery(caseNo);
  const files = (papers.data ?? []).filter(({ id }) => ids.includes(id));
  return files.length === 0 ? null : <AttachmentLinks caseNo={caseNo} files={files} />;
}
