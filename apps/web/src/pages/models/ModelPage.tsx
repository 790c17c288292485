import '@/shared/i18n/modelWords.js';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useSegment } from '@/shared/address/useSegment.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { Model } from '@/shared/api/types.js';
import { NotFoundPage } from '@/shared/components/NotFoundPage.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { mayDraw } from './mayDraw.js';
import { ModelReader } from './ModelReader.js';
import { readDraft, useModelQuery, useModelXmlQuery } from './useModels.query.js';
import './ModelPage.css';

const ModelWorkspace = lazy(async () => ({ default: (await import('./ModelWorkspace.js')).ModelWorkspace }));

/** One model: drawn by analysts and administrators, read by others and on phones. */
export function ModelPage() {
  const { t, language } = useText();
  const processId = useSegment('processId') ?? '';
  const [search] = useSearchParams();
  const me = useMe();
  const phone = usePhone();
  const model = useModelQuery(processId);
  const unread = useUnread({ version: isVersion });
  const version = search.get('version');
  useTitle(model.data === undefined ? t('nav.models') : nameIn(language, model.data));
  if (model.data === undefined) {
    if (model.error instanceof ApiProblem && model.error.status === 404) return <NotFoundPage />;
    return (
      <div className="page">
        {model.isError ? (
          <ProblemNote error={model.error} onRetry={() => void model.refetch()} />
        ) : (
          <Skeleton active paragraph={{ rows: 8 }} />
        )}
      </div>
    );
  }
  if (version !== null || phone || !mayDraw(me)) {
    return (
      <>
        <AddressNote parts={unread} />
        <ModelReader
          model={model.data}
          version={version !== null && isVersion(version) ? Number(version) : undefined}
        />
      </>
    );
  }
  return <Drawing model={model.data} />;
}

function isVersion(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}

/** Reads draft and deployed drawing once; from then on the drawing lives in the modeller. */
function Drawing({ model }: { model: Model }) {
  const { processId } = model;
  const deployed = useModelXmlQuery(processId, undefined);
  const draft = useQuery({
    queryKey: ['model-draft', processId],
    queryFn: () => readDraft(processId),
    staleTime: Infinity,
    gcTime: 0,
  });
  const error = draft.error ?? deployed.error;
  if (error !== null) {
    return (
      <div className="page">
        <ProblemNote
          error={error}
          onRetry={() => void (draft.isError ? draft.refetch() : deployed.refetch())}
        />
      </div>
    );
  }
  if (draft.data === undefined || deployed.data === undefined) return <WorkspaceSkeleton />;
  return (
    <Suspense fallback={<WorkspaceSkeleton />}>
      <ModelWorkspace
        key={processId}
        model={model}
        deployedXml={deployed.data.xml}
        draft={draft.data}
        onStartAgain={async () => {
          const [newDraft, newDeployed] = await Promise.all([draft.refetch(), deployed.refetch()]);
          return { draft: newDraft.data ?? null, deployedXml: newDeployed.data?.xml ?? deployed.data.xml };
        }}
      />
    </Suspense>
  );
}

function WorkspaceSkeleton() {
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 12 }} />
    </div>
  );
}
