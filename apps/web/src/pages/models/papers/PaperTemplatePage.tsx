import '@/shared/i18n/modelWords.js';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useSegment } from '@/shared/address/useSegment.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { NotFoundPage } from '@/shared/components/NotFoundPage.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { mayDraw } from '../mayDraw.js';
import { useModelQuery } from '../useModels.query.js';
import { PaperReader } from './PaperReader.js';
import { drawnOf } from './paperDraft.js';
import { usePaperTextQuery } from './usePapers.query.js';
import '../ModelPage.css';
import '../forms/FormPage.css';
import './PaperTemplatePage.css';

const PaperWorkspace = lazy(async () => ({ default: (await import('./PaperWorkspace.js')).PaperWorkspace }));

/** The template of one paper of a model: written by analysts and administrators, looked at on phones. */
export function PaperTemplatePage() {
  const { t } = useText();
  const processId = useSegment('processId') ?? '';
  const { code = '' } = useParams();
  const me = useMe();
  const phone = usePhone();
  const model = useModelQuery(processId);
  const paper = usePaperTextQuery(processId, code);
  const title = paper.data === undefined ? '' : drawnOf(paper.data).contract.title;
  useTitle(`${t('paperTemplates.title')} · ${title === '' ? code : title}`);
  const error = model.error ?? paper.error;
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  if (error !== null) {
    return (
      <div className="page">
        <ProblemNote error={error} onRetry={() => void (model.isError ? model.refetch() : paper.refetch())} />
      </div>
    );
  }
  if (model.data === undefined || paper.data === undefined) return <PaperSkeleton />;
  if (phone || !mayDraw(me)) return <PaperReader model={model.data} paper={paper.data} />;
  return (
    <Suspense fallback={<PaperSkeleton />}>
      <PaperWorkspace
        key={`${processId}/${code}`}
        model={model.data}
        paper={paper.data}
        onStartAgain={async () => (await paper.refetch()).data ?? paper.data}
      />
    </Suspense>
  );
}

function PaperSkeleton() {
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 12 }} />
    </div>
  );
}
