import { Link } from 'react-router';
import type { TaskSummary } from '@/shared/api/types.js';
import { useCasePapersQuery } from '@/shared/cases/useCase.query.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { AttachmentPanel } from './AttachmentPanel.js';
import { AttachmentRows } from './AttachmentRows.js';

/** The papers of a task, whether a form asks for them or not, and the way to all of its case. */
export function TaskAttachments({ task, mayAdd }: { task: TaskSummary; mayAdd: boolean }) {
  const { t } = useText();
  const { caseNo, taskKey } = task;
  const papers = useCasePapersQuery(caseNo);
  const all = (papers.data ?? []).filter(({ place }) => place !== null);
  const own = all.filter((file) => file.taskKey === taskKey);
  if (!mayAdd && all.length === 0 && !papers.isError) return null;
  return (
    <section className="task-attachments" aria-labelledby="task-attachments">
      <h2 id="task-attachments">{t('attachments.title')}</h2>
      {papers.isError ? (
        <ProblemNote error={papers.error} onRetry={() => void papers.refetch()} />
      ) : (
        <AttachmentRows caseNo={caseNo} files={own} />
      )}
      {mayAdd ? <AttachmentPanel target={{ caseNo, taskKey }} hint={t('attachments.hintTask')} /> : null}
      {all.length === 0 ? null : (
        <Link to={`/cases/${caseNo}?tab=documents`}>{t('attachments.all', { n: all.length })}</Link>
      )}
    </section>
  );
}
