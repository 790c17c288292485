import { Drawer, Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import type { ModelPaper } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { paperPage, useModelPapersQuery } from './usePapers.query.js';
import '../forms/FormPage.css';

/** The papers of a model, with the steps that issue them and what is written anew. */
export function PapersDrawer({ processId, onClose }: { processId: string; onClose: () => void }) {
  const { t } = useText();
  const papers = useModelPapersQuery(processId);
  return (
    <Drawer open size={460} title={t('paperTemplates.title')} onClose={onClose}>
      {papers.isError ? (
        <ProblemNote error={papers.error} onRetry={() => void papers.refetch()} />
      ) : papers.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : papers.data.length === 0 ? (
        <EmptyState title={t('paperTemplates.none')} hint={t('paperTemplates.noneHint')} />
      ) : (
        <ul className="form-list">
          {papers.data.map((paper) => (
            <PaperLine key={paper.code} processId={processId} paper={paper} />
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function PaperLine({ processId, paper }: { processId: string; paper: ModelPaper }) {
  const { t, language } = useText();
  const steps = paper.usedBy.map((use) => nameIn(language, use)).join(language === 'en' ? ', ' : '、');
  return (
    <li>
      <Link to={paperPage(processId, paper.code)}>
        <strong>{paper.title}</strong>
        <span className="muted">
          {steps === '' ? '' : `${steps} · `}
          {paper.code}
        </span>
        <span className="form-list-marks">
          <Tag>{paper.version == null ? t('forms.neverDeployed') : `v${paper.version}`}</Tag>
          {paper.draft == null ? null : (
            <Tag color="orange">{t('models.draftBy', { who: paper.draft.savedBy })}</Tag>
          )}
          {paper.usedBy.length === 0 ? <Tag>{t('paperTemplates.unused')}</Tag> : null}
        </span>
      </Link>
    </li>
  );
}
