import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { StagePromise } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { processNameIn, stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { ChangePromise } from '@/shared/promises/ChangePromise.js';
import { limitText } from '@/shared/promises/limitText.js';
import { usePromisesQuery } from '@/shared/promises/usePromises.query.js';
import './PromisesPage.css';

/** 承诺时限: the law, the model and what is in force for each stage, and who decided what. */
export function PromisesPage() {
  const { t, language } = useText();
  const promises = usePromisesQuery();
  const [changing, setChanging] = useState<string | null>(null);
  useTitle(t('promise.title'));
  const stages = promises.data ?? [];
  const chosen = stages.find((stage) => keyOf(stage) === changing);
  return (
    <div className="page promises">
      <header className="page-head">
        <h1>{t('promise.title')}</h1>
        <Link to="/monitoring">{t('trial.title')}</Link>
      </header>
      <p className="muted">{t('promise.effect')}</p>
      {promises.isError ? (
        <ProblemNote error={promises.error} onRetry={() => void promises.refetch()} />
      ) : promises.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : stages.length === 0 ? (
        <EmptyState title={t('promise.noStages')} hint={t('promise.noStagesHint')} />
      ) : (
        modelsOf(stages).map(([processId, ofModel]) => (
          <section key={processId} className="card promises-model">
            <h2>{ofModel[0] && processNameIn(language, ofModel[0])}</h2>
            <ul>
              {ofModel.map((stage) => (
                <Stage key={keyOf(stage)} stage={stage} onChange={() => setChanging(keyOf(stage))} />
              ))}
            </ul>
          </section>
        ))
      )}
      {chosen === undefined ? null : (
        <ChangePromise key={keyOf(chosen)} stage={chosen} onClose={() => setChanging(null)} />
      )}
    </div>
  );
}

function Stage({ stage, onChange }: { stage: StagePromise; onChange: () => void }) {
  const { t, language } = useText();
  const isParty = stage.timeOf === 'party';
  return (
    <li className="promises-stage" data-stage={stage.stageCode}>
      <div>
        <strong>{stageNameIn(language, stage)}</strong>
        <div className="muted">{isParty ? t('stages.party') : stage.legalBasis}</div>
      </div>
      <Fact label={t('metric.col.law')} text={limitText(stage.statutoryLimit, language) ?? '–'} />
      <Fact label={t('promise.ofModel')} text={limitText(stage.modelPromise, language) ?? '–'} />
      <Fact label={t('promise.inForce')} text={limitText(stage.promisedLimit, language) ?? '–'} />
      <div className="promises-button">
        {isParty ? null : <Button onClick={onChange}>{t('promise.change')}</Button>}
      </div>
      {stage.history.length === 0 ? null : (
        <details className="promises-history">
          <summary>{t('promise.historyN', { n: stage.history.length })}</summary>
          <ol>
            {stage.history.map((setting) => (
              <li key={setting.id}>
                <MomentText at={setting.setAt} /> {setting.setBy}{' '}
                {setting.promisedLimit === null
                  ? t('promise.returned')
                  : t('promise.setTo', { promise: limitText(setting.promisedLimit, language) ?? '' })}
                <span className="muted"> {setting.reason}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <div className="muted promises-label">{label}</div>
      <div className="number">{text}</div>
    </div>
  );
}

function keyOf({ processId, stageCode }: StagePromise): string {
  return `${processId}:${stageCode}`;
}

/** The stages of each model, in the order of the list. */
function modelsOf(stages: readonly StagePromise[]): [processId: string, stages: StagePromise[]][] {
  const models = new Map<string, StagePromise[]>();
  for (const stage of stages) models.set(stage.processId, [...(models.get(stage.processId) ?? []), stage]);
  return [...models];
}
