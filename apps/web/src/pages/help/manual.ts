import english from '@manual/en.md?raw';
import chinese from '@manual/zh-CN.md?raw';
import type { Language } from '@/shared/format/civilDate.js';

export interface Heading {
  /** 2 for a part, 3 for a section of it. */
  level: 2 | 3;
  text: string;
}

/** The manual as it stands among the documents, without its title and the link to the other language. */
export function manualOf(language: Language): string {
  return readable(language === 'en' ? english : chinese);
}

/** The parts and sections in their order. */
export function headingsOf(manual: string): Heading[] {
  return [...manual.matchAll(/^(##|###) (.+)$/gm)].map(([, marks = '', text = '']) => ({
    level: marks === '##' ? 2 : 3,
    text: text.trim(),
  }));
}

// helpers

function readable(document: string): string {
  return document.replace(/^# .+$/m, '').replace(/^\[[^\]]+\]\([^)]+\.md\)$/m, '');
}
