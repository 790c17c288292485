import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';
import { EXAMPLES } from './deadlineExamples.js';
import type { DeadlineForm } from './deadlineForm.js';

/** What one can ask here: periods of the law, one tap each. */
export function DeadlineExamples({ onOpen }: { onOpen: (form: DeadlineForm) => void }) {
  const { t } = useText();
  return (
    <EmptyState
      title={t('deadlines.empty')}
      hint={t('deadlines.emptyHint')}
      action={
        <ul className="deadline-examples">
          {EXAMPLES.map(({ code, title, basis, form }) => (
            <li key={code}>
              <button type="button" className="deadline-example" onClick={() => onOpen(form)}>
                <strong>{t(title)}</strong>
                <span className="muted">{t(basis)}</span>
              </button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
