import { Skeleton, Tag } from 'antd';
import { useState } from 'react';
import type { Paper } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { PaperActions } from './PaperActions.js';
import { type PaperChange, VoidPaper } from './VoidPaper.js';
import { useIssuedPapersQuery } from './useIssuedPapers.query.js';

/** The papers that were issued in the case: read, saved, made void, issued again. */
export function CasePapers({ caseNo, printed = false }: { caseNo: string; printed?: boolean }) {
  const { t } = useText();
  const papers = useIssuedPapersQuery(caseNo);
  const [change, setChange] = useState<PaperChange>();
  if (papers.isError) return <ProblemNote error={papers.error} onRetry={() => void papers.refetch()} />;
  if (papers.data === undefined) return <Skeleton active paragraph={{ rows: 3 }} />;
  const { items, mayChange } = papers.data;
  if (items.length === 0) return <EmptyState title={t('documents.none')} hint={t('documents.noneHint')} />;
  return (
    <>
      <ul className="card documents">
        {items.map((paper) => (
          <li key={paper.no}>
            <PaperLine paper={paper} />
            {printed || paper.id === null ? null : (
              <PaperActions caseNo={caseNo} paper={paper} mayChange={mayChange} onChange={setChange} />
            )}
            <PaperNotes paper={paper} />
          </li>
        ))}
      </ul>
      {change === undefined ? null : (
        <VoidPaper caseNo={caseNo} change={change} onClose={() => setChange(undefined)} />
      )}
    </>
  );
}

function PaperLine({ paper }: { paper: Paper }) {
  const { t } = useText();
  return (
    <>
      <strong>
        {paper.title} {paper.state === 'void' ? <Tag color="red">{t('documents.void')}</Tag> : null}
      </strong>
      <span className="muted number">{paper.no}</span>
      <DateText date={paper.issuedOn} />
    </>
  );
}

function PaperNotes({ paper }: { paper: Paper }) {
  const { t } = useText();
  const { checkCode, voidReason, voidedBy, replaces, replacedBy } = paper;
  const notes = [
    voidReason === null ? null : t('documents.voidNote', { who: voidedBy ?? '–', reason: voidReason }),
    replacedBy === null ? null : t('documents.replacedBy', { no: replacedBy }),
    replaces === null ? null : t('documents.replaces', { no: replaces }),
    checkCode === null ? null : t('documents.checkCode', { code: checkCode }),
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <div className="document-notes muted">
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </div>
  );
}
