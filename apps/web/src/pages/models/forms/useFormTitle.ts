import type { FormSchema } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { ownTitle, stepsOf } from './formTitle.js';
import { useModelFormsQuery } from './useForms.query.js';

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
