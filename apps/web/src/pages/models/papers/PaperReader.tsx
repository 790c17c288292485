import type { Model, PaperText } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';
import { PartHead } from '../PartHead.js';
import { PaperPages } from './PaperPages.js';
import { readWritten } from './paperDraft.js';
import { useProof } from './useProof.js';

export interface PaperWorkProps {
  model: Model;
  paper: PaperText;
}

/** The paper that is issued now, with its sample, to look at. */
export function PaperReader({ model, paper }: PaperWorkProps) {
  const { t } = useText();
  const { version, code, contract, source } = paper;
  const drawn = contract === null || source === null ? null : readWritten({ contract, source });
  return (
    <div className="model">
      <PartHead model={model} partId={code} title={drawn?.contract.title || code}>
        <span className="muted">
          {version == null ? t('forms.neverDeployed') : t('models.version', { version })}
        </span>
      </PartHead>
      <p className="model-note muted">{t('models.phoneHint')}</p>
      {drawn === null ? (
        <EmptyState title={t('forms.neverDeployed')} hint={t('paperTemplates.neverDeployedHint')} />
      ) : (
        <DeployedPages path={{ processId: model.processId, code }} drawn={drawn} />
      )}
    </div>
  );
}

function DeployedPages({
  path,
  drawn,
}: {
  path: { processId: string; code: string };
  drawn: ReturnType<typeof readWritten>;
}) {
  const { proof, busy, isStale } = useProof(path, drawn);
  return <PaperPages proof={proof} busy={busy} isStale={isStale} />;
}
