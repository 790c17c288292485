import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Model } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { mayDraw } from './mayDraw.js';
import { useModelXmlQuery } from './useModels.query.js';
import { VersionActions } from './VersionActions.js';
import { VersionMenu } from './VersionMenu.js';

const DiagramView = lazy(async () => ({
  default: (await import('@/shared/bpmn/DiagramView.js')).DiagramView,
}));

/** A deployed version to look at. */
export function ModelReader({ model, version }: { model: Model; version?: number }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const me = useMe();
  const phone = usePhone();
  const xml = useModelXmlQuery(model.processId, version);
  return (
    <div className="model">
      <header className="model-bar">
        <h1>
          <Link to="/models" className="muted model-crumb">
            {t('nav.models')}
          </Link>
          {nameIn(language, model)}
        </h1>
        <span className="muted">
          {version === undefined || version === model.version
            ? t('models.version', { version: model.version })
            : t('models.oldVersion', { version, current: model.version })}
        </span>
        <div className="spacer" />
        <VersionMenu
          processId={model.processId}
          onOpen={(chosen) => void navigate(`/models/${model.processId}?version=${chosen}`)}
        />
        {phone || xml.data === undefined ? null : (
          <VersionActions
            model={model}
            version={xml.data.version}
            xml={xml.data.xml}
            mayTake={mayDraw(me) && xml.data.version !== model.version}
          />
        )}
        {!phone && mayDraw(me) ? <Link to={`/models/${model.processId}`}>{t('models.toDraft')}</Link> : null}
      </header>
      {phone && mayDraw(me) ? <p className="model-note muted">{t('models.phoneHint')}</p> : null}
      <div className="model-reader">
        {xml.isError ? (
          <ProblemNote error={xml.error} onRetry={() => void xml.refetch()} />
        ) : xml.data === undefined ? (
          <Skeleton active paragraph={{ rows: 10 }} />
        ) : (
          <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
            <DiagramView xml={xml.data.xml} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
