import builtInWords from 'bpmn-js-i18n/translations/zn.js';
import type { Language } from '@/shared/format/civilDate.js';
import { modellerWords } from './modellerWords.js';

/** Gives the modeller its Chinese words; English is what it speaks itself. */
export function translateModule(language: Language): object {
  return { translate: ['value', language === 'en' ? fill : translate] };
}

type Replacements = Record<string, string | number>;

function translate(template: string, replacements?: Replacements): string {
  return fill(modellerWords[template] ?? builtInWords[template] ?? template, replacements);
}

function fill(template: string, replacements: Replacements = {}): string {
  return template.replace(/\{([^}]+)\}/g, (whole, name: string) => String(replacements[name] ?? whole));
}
