import type { Language } from '@/shared/format/civilDate.js';

/** The name of something that a model draws, in the language of the page as far as the model knows it. */
export function nameIn(language: Language, named: { name: string; nameEn?: string | null }): string {
  return language === 'en' ? (named.nameEn ?? named.name) : named.name;
}
