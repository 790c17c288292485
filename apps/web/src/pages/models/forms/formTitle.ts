import type { FormSchema, ModelForm } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { nameIn } from '@/shared/i18n/nameIn.js';

/** What a form is called by itself; undefined where it has no title. */
export function ownTitle(schema: FormSchema | null | undefined, language: Language): string | undefined {
  const properties = schema?.['properties'] as Record<string, unknown> | undefined;
  const english = language === 'en' ? properties?.['title.en'] : undefined;
  const title = [english, schema?.['title']].find((one) => typeof one === 'string' && one !== '');
  return typeof title === 'string' ? title : undefined;
}

/** The steps that use a form, in one line. */
export function stepsOf({ usedBy }: Pick<ModelForm, 'usedBy'>, language: Language): string {
  return usedBy.map((step) => nameIn(language, step)).join(language === 'en' ? ', ' : '、');
}
