import { Link } from 'react-router';
import type { ReactNode } from 'react';
import type { FormSchema, Model } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { ownTitle, stepsOf } from './formTitle.js';
import { useModelFormsQuery } from './useForms.query.js';

interface Props {
  model: Model;
  formId: string;
  title: string;
  children?: ReactNode;
}

/** The bar above a form, with the way back to its model. */
export function FormHead({ model, formId, title, children }: Props) {
  const { language } = useText();
  return (
    <header className="model-bar">
      <h1>
        <Link to={`/models/${model.processId}`} className="muted model-crumb">
          {nameIn(language, model)}
        </Link>
        {title}
        {title === formId ? null : <span className="muted form-id">{formId}</span>}
      </h1>
      {children}
    </header>
  );
}

/** What a form is called: by its own title, by the steps that use it, or by its id. */
export function useFormTitle(
  processId: string,
  { formId, schema }: { formId: string; schema: FormSchema | null | undefined },
): string {
  const { language } = useText();
  const forms = useModelFormsQuery(processId);
  const own = ownTitle(schema, language);
  const listed = forms.data?.find((form) => form.formId === formId);
  const steps = listed === undefined ? '' : stepsOf(listed, language);
  return own ?? (steps === '' ? formId : steps);
}
