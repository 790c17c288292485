import '@/shared/i18n/modelWords.js';
import { Button, Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import type { Model } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { mayDraw } from './mayDraw.js';
import { useModelsQuery } from './useModels.query.js';
import './ModelsPage.css';

/** 流程: the catalogue. */
export function ModelsPage() {
  const { t } = useText();
  const models = useModelsQuery();
  useTitle(t('nav.models'));
  return (
    <div className="page models">
      <header className="page-head">
        <h1>{t('nav.models')}</h1>
      </header>
      {models.isError ? (
        <ProblemNote error={models.error} onRetry={() => void models.refetch()} />
      ) : models.data === undefined ? (
        <Skeleton active paragraph={{ rows: 4 }} />
      ) : models.data.length === 0 ? (
        <EmptyState title={t('models.none')} hint={t('models.noneHint')} />
      ) : (
        <ul className="model-list">
          {models.data.map((model) => (
            <ModelCard key={model.processId} model={model} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ModelCard({ model }: { model: Model }) {
  const { t, language } = useText();
  const draws = mayDraw(useMe());
  return (
    <li className="card model-card">
      <div className="model-card-text">
        <h2>
          <Link to={`/models/${model.processId}`}>{nameIn(language, model)}</Link>
          {model.retirement == null ? null : <Tag>{t('models.retiredMark')}</Tag>}
        </h2>
        <p className="muted">
          {t('models.version', { version: model.version })}
          {model.deployedAt ? (
            <>
              {' · '}
              <MomentText at={model.deployedAt} />
            </>
          ) : null}
          {model.deployedBy ? ` · ${model.deployedBy}` : ''}
        </p>
        <p>
          <Link to={`/cases?state=active&processId=${model.processId}`}>
            {t('models.running', { n: model.runningCases })}
          </Link>
          {model.draft ? (
            <span className="model-draft">
              {t('models.draftBy', { who: model.draft.savedBy })} <MomentText at={model.draft.savedAt} />
            </span>
          ) : null}
        </p>
      </div>
      <Link to={`/models/${model.processId}`} tabIndex={-1}>
        <Button>{draws ? t('models.edit') : t('models.view')}</Button>
      </Link>
    </li>
  );
}
