import type { Language } from '@/shared/format/civilDate.js';
import { settingWordsEn } from './settingWords.en.js';
import { settingWordsZh } from './settingWords.zh.js';

/** What a setting is called, and what one must know to fill it in. */
export interface SettingWords {
  label: string;
  hint?: string;
}

/** The words in which the editor of forms speaks of types of fields and of their settings. */
export interface EditorWords {
  types: Readonly<Record<string, string>>;
  palette: Readonly<Record<string, string>>;
  groups: Readonly<Record<string, string>>;
  settings: Readonly<Record<string, SettingWords>>;
  /** By the name of the setting, then by the choice. */
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const WORDS: Readonly<Record<Language, EditorWords>> = { 'zh-CN': settingWordsZh, en: settingWordsEn };

export const typeName = (language: Language, type: string) => WORDS[language].types[type] ?? type;

export const paletteName = (language: Language, group: string) => WORDS[language].palette[group] ?? group;

export const groupName = (language: Language, group: string) => WORDS[language].groups[group] ?? group;

export const settingWords = (language: Language, name: string): SettingWords =>
  WORDS[language].settings[name] ?? { label: name };

export const choiceName = (language: Language, name: string, choice: unknown) =>
  WORDS[language].choices[name]?.[String(choice)] ?? String(choice);
