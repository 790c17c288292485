import type { Language } from '@/shared/format/civilDate.js';

/** What waits without a date says what it waits for; null where the model does not. */
export function waitIn(
  language: Language,
  { waitsFor, waitsForEn }: { waitsFor?: string | null; waitsForEn?: string | null },
): string | null {
  return (language === 'en' ? (waitsForEn ?? waitsFor) : waitsFor) ?? null;
}

/** What a task asks for; null where the model does not say. */
export function askedIn(
  language: Language,
  { documentation, documentationEn }: { documentation?: string | null; documentationEn?: string | null },
): string | null {
  return (language === 'en' ? (documentationEn ?? documentation) : documentation) ?? null;
}

/** The name of something that a model draws, in the language of the page as far as the model knows it. */
export function nameIn(language: Language, named: { name: string; nameEn?: string | null }): string {
  return language === 'en' ? (named.nameEn ?? named.name) : named.name;
}

/** The same for a word that a model declares. */
export function labelIn(language: Language, word: { label: string; labelEn: string | null }): string {
  return language === 'en' ? (word.labelEn ?? word.label) : word.label;
}

/** The same for what names a stage besides other things. */
export function stageNameIn(
  language: Language,
  { stageName, stageNameEn }: { stageName: string; stageNameEn?: string | null },
): string {
  return nameIn(language, { name: stageName, nameEn: stageNameEn });
}

/** The same for what names a role of a person. */
export function roleNameIn(language: Language, held: { roleName: string; roleNameEn: string }): string {
  return nameIn(language, { name: held.roleName, nameEn: held.roleNameEn });
}

/** The same for what names the model of a stage. */
export function processNameIn(
  language: Language,
  { processName, processNameEn }: { processName: string; processNameEn?: string | null },
): string {
  return nameIn(language, { name: processName, nameEn: processNameEn });
}
