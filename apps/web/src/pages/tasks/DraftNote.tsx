import { useText } from '@/shared/i18n/useText.js';
import type { DraftState } from './useTaskDraft.js';

/** Whether what was entered is safe. */
export function DraftNote({ state, restored }: { state: DraftState; restored: boolean }) {
  const { t } = useText();
  const text =
    state === 'saving'
      ? t('draft.saving')
      : state === 'saved'
        ? t('draft.saved')
        : state === 'kept-here'
          ? t('draft.keptHere')
          : restored
            ? t('draft.restored')
            : null;
  return text === null ? null : (
    <span className="muted task-draft" role="status">
      {text}
    </span>
  );
}
