import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from '@/shared/format/civilDate.js';
import { fillText, type TextParams } from './fillText.js';
import type { zhCNAdmin } from './zh-CN.admin.js';
import type { zhCNCases } from './zh-CN.cases.js';
import type { zhCNCounty } from './zh-CN.county.js';
import type { zhCNModels } from './zh-CN.models.js';
import { zhCN } from './zh-CN.js';

export type TextKey =
  | keyof typeof zhCN
  | keyof typeof zhCNAdmin
  | keyof typeof zhCNCases
  | keyof typeof zhCNCounty
  | keyof typeof zhCNModels;
export type Translate = (key: TextKey, params?: TextParams) => string;

interface LanguageState {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
}

const STORAGE_KEY = 'yijianshi.language';
/** All Chinese texts that have come: those of many pages come with these. */
const chinese = zhCN as Record<TextKey, string>;
/** Those that have come; most people never ask for the other language. */
const dictionaries: Partial<Record<Language, Record<TextKey, string>>> = { 'zh-CN': chinese };
const LanguageContext = createContext<LanguageState | null>(null);

/** Keeps the language of this browser and gives its dictionary to everything below. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, change] = useState<Language>(chosenLanguage);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(STORAGE_KEY, next);
    loadLanguage(next).then(
      // unless another one was chosen meanwhile
      () => (chosenLanguage() === next ? change(next) : undefined),
      (error: unknown) =>
        change(() => {
          throw error;
        }),
    );
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo(
    () => ({
      language,
      setLanguage,
      t: (key: TextKey, params?: TextParams) => fillText((dictionaries[language] ?? chinese)[key], params),
    }),
    [language, setLanguage],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The texts of the chosen language: `const { t } = useText()`. */
export function useText(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error('useText needs a LanguageProvider above it');
  return state;
}

/** The text of a key that is put together at run time, or `null` when the dictionaries do not know it. */
export function lookUpText(t: Translate, key: string, params?: TextParams): string | null {
  return key in chinese ? t(key as TextKey, params) : null;
}

/** Adds Chinese texts that only some pages need. */
export function addWords(words: Partial<Record<TextKey, string>>): void {
  Object.assign(chinese, words);
}

/** Brings the words of a language; they must be there before a page is drawn in it. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') dictionaries.en ??= (await import('./en.js')).en;
}

/** What this browser was set to; for texts that are made outside of components. */
export function chosenLanguage(): Language {
  return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'zh-CN';
}
