import type { Language } from '@/shared/format/civilDate.js';

/** The name of something that a model draws, in the language of the page as far as the model knows it. */
export function nameIn(language: Language, named: { name: string; nameEn?: string | null }): string {
  return language === 'en' ? (named.nameEn ?? named.name) : named.name;
}

/** The same for what names a stage besides other things. */
export function stageNameIn(
  language: Language,
  { stageName, stageNameEn }: { stageName: string; stageNameEn?: string | null },
): string {
  return nameIn(language, { name: stageName, nameEn: stageNameEn });
}

/** The same for what names the model of a stage. */
export function processNameIn(
  language: Language,
  { processName, processNameEn }: { processName: string; processNameEn?: string | null },
): string {
  return nameIn(language, { name: processName, nameEn: processNameEn });
}
