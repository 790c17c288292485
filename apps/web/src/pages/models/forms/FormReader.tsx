import { EmptyState } from '@/shared/components/EmptyState.js';
import { LazyFormView } from '@/shared/forms/LazyFormView.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { mayDraw } from '../mayDraw.js';
import { PartHead } from '../PartHead.js';
import { useFormTitle } from './useFormTitle.js';
import type { FormWorkProps } from './FormPage.js';

const NOTHING = {};

/** The form that runs, to look at. */
export function FormReader({ model, form, today }: FormWorkProps) {
  const { t } = useText();
  const me = useMe();
  const { schema, version, formId } = form;
  const title = useFormTitle(model.processId, { formId, schema });
  return (
    <div className="model">
      <PartHead model={model} partId={formId} title={title}>
        <span className="muted">
          {version == null ? t('forms.neverDeployed') : t('models.version', { version })}
        </span>
      </PartHead>
      {mayDraw(me) ? <p className="model-note muted">{t('models.phoneHint')}</p> : null}
      <div className="form-reader">
        {schema == null ? (
          <EmptyState title={t('forms.neverDeployed')} hint={t('forms.neverDeployedHint')} />
        ) : (
          <LazyFormView schema={schema} variables={NOTHING} today={today} readOnly isTrial />
        )}
      </div>
    </div>
  );
}
