import type { Language } from '@/shared/format/civilDate.js';

const WORDS: Record<string, { 'zh-CN': string; en: string }> = {
  working_day: { 'zh-CN': '个工作日', en: 'working days' },
  calendar_day: { 'zh-CN': '日', en: 'days' },
  month: { 'zh-CN': '个月', en: 'months' },
  year: { 'zh-CN': '年', en: 'years' },
  hour: { 'zh-CN': '小时', en: 'hours' },
  working_hour: { 'zh-CN': '个工作时', en: 'office hours' },
};
const PERIOD = /(\d+) (working_day|calendar_day|month|year|hour|working_hour)\b/g;

/** The periods that a limit names, e.g. "30 日 / 45 日" for an expression; null where there is no limit to read. */
export function limitText(limit: string | null | undefined, language: Language): string | null {
  const texts = [...(limit ?? '').matchAll(PERIOD)].map(([, amount = '', unit = '']) => {
    const word = WORDS[unit]?.[language] ?? unit;
    return `${amount} ${language === 'en' && amount === '1' ? word.replace(/s$/, '') : word}`;
  });
  return texts.length === 0 ? null : [...new Set(texts)].join(' / ');
}

const TOLD = /(\d+) (个工作日|个工作时|个月|小时|日|年)/g;

/** A limit that the server tells in Chinese, in the language of the page. */
export function toldLimitIn(language: Language, told: string): string {
  if (language !== 'en') return told;
  return told.replace(TOLD, (_, amount: string, word: string) => {
    const unit = Object.keys(WORDS).find((name) => WORDS[name]?.['zh-CN'] === word) ?? word;
    return limitText(`${amount} ${unit}`, language) ?? word;
  });
}
