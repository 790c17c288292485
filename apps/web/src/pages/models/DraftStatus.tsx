import { isTransient } from '@/shared/api/ApiProblem.js';
import { problemText } from '@/shared/api/problemText.js';
import { MomentText } from '@/shared/components/DateText.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import type { useDraft } from './useDraft.js';

/** Whether the drawing is saved, by whom, and which version runs. */
export function DraftStatus({
  saving,
  version,
}: {
  saving: ReturnType<typeof useDraft>;
  /** Null where none runs yet. */
  version: number | null;
}) {
  const { t } = useText();
  const { state, saved } = saving;
  return (
    <span className="model-status muted" role="status">
      <span>{version === null ? t('forms.neverDeployed') : t('models.runs', { version })}</span>
      {state === 'none' ? <span>{t('models.noDraft')}</span> : null}
      {state === 'unsaved' ? <span className="model-unsaved">{t('models.unsaved')}</span> : null}
      {state === 'saving' ? <span>{t('draft.saving')}</span> : null}
      {state === 'failed' ? (
        <span className="model-failed">
          {saving.conflict === null ? failureText(saving.problem, t) : t('models.waiting')}
        </span>
      ) : null}
      {state === 'saved' && saved !== null ? (
        <span>
          {t('models.draftSaved', { who: saved.savedBy })} <MomentText at={saved.savedAt} />
        </span>
      ) : null}
    </span>
  );
}

/** Says why a drawing is not saved; only where trying again can help does it say that this is done. */
export function failureText(problem: unknown, t: Translate): string {
  return isTransient(problem)
    ? t('models.saveFailed')
    : t('models.saveRefused', { reason: problemText(problem, t) });
}
