import { inEnglish } from '@app/fields';
import type { FormSchema } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';

/** A form in the language of the page, as far as it has words in it. */
export function formIn(language: Language, schema: FormSchema): FormSchema {
  return language === 'en' ? { ...schema, components: schema.components.map(inEnglish) } : schema;
}
