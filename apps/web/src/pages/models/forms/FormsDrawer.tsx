import { Drawer, Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import type { ModelForm } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { stepsOf } from './formTitle.js';
import { formPage, useModelFormsQuery } from './useForms.query.js';
import './FormPage.css';

/** The forms of a model, with the steps that use them and what is drawn anew. */
export function FormsDrawer({ processId, onClose }: { processId: string; onClose: () => void }) {
  const { t } = useText();
  const forms = useModelFormsQuery(processId);
  return (
    <Drawer open size={460} title={t('forms.title')} onClose={onClose}>
      {forms.isError ? (
        <ProblemNote error={forms.error} onRetry={() => void forms.refetch()} />
      ) : forms.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : forms.data.length === 0 ? (
        <EmptyState title={t('forms.none')} hint={t('forms.noneHint')} />
      ) : (
        <ul className="form-list">
          {forms.data.map((form) => (
            <FormLine key={form.formId} processId={processId} form={form} />
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function FormLine({ processId, form }: { processId: string; form: ModelForm }) {
  const { t, language } = useText();
  const steps = stepsOf(form, language);
  const isNamed = form.name !== form.formId;
  return (
    <li>
      <Link to={formPage(processId, form.formId)}>
        <strong>{steps === '' ? nameIn(language, form) : steps}</strong>
        <span className="muted">
          {isNamed && steps !== '' ? `${nameIn(language, form)} · ` : ''}
          {form.formId}
        </span>
        <span className="form-list-marks">
          <Tag>{form.version == null ? t('forms.neverDeployed') : `v${form.version}`}</Tag>
          {form.draft == null ? null : (
            <Tag color="orange">{t('models.draftBy', { who: form.draft.savedBy })}</Tag>
          )}
          {form.usedBy.length === 0 ? <Tag>{t('forms.unused')}</Tag> : null}
        </span>
      </Link>
    </li>
  );
}
