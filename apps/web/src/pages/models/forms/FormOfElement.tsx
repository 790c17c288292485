import { FormOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ModelForm } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import type { ChosenElement } from '../createModeller.js';
import { formPage } from './useForms.query.js';
import './FormPage.css';

interface Props {
  processId: string;
  chosen: ChosenElement | null;
  forms: readonly ModelForm[];
}

/** The way from the chosen step to its form; nothing where it has none. */
export function FormOfElement({ processId, chosen, forms }: Props) {
  const { t, language } = useText();
  if (chosen === null) return null;
  const { id, formId = forms.find(({ usedBy }) => usedBy.some((step) => step.elementId === id))?.formId } =
    chosen;
  // a text that is computed names no form
  if (formId === undefined || formId.startsWith('=')) return null;
  const known = forms.find((form) => form.formId === formId);
  const isNew = known === undefined || (known.version == null && known.draft == null);
  const name = known === undefined ? formId : nameIn(language, known);
  return (
    <Link className="form-of-element" to={formPage(processId, formId)}>
      <FormOutlined aria-hidden /> {t(isNew ? 'forms.create' : 'forms.open', { name })}
    </Link>
  );
}
