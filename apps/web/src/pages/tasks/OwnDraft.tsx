import type { FormSchema } from '@/shared/api/types.js';
import { LazyFormView } from '@/shared/forms/LazyFormView.js';
import type { Entered } from '@/shared/forms/keptInput.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  schema: FormSchema;
  variables: Entered;
  today: string;
  caseNo: string;
}

/** What this person typed for a task that somebody else finished; nobody else sees it. */
export function OwnDraft({ schema, variables, today, caseNo }: Props) {
  const { t } = useText();
  return (
    <section className="own-draft" aria-label={t('task.ownDraft')}>
      <h2>{t('task.ownDraft')}</h2>
      <p className="muted">{t('task.ownDraftHint')}</p>
      <LazyFormView schema={schema} variables={variables} today={today} caseNo={caseNo} readOnly />
    </section>
  );
}
