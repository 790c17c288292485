import type { MomentText } from './deadline-case.js';

export type TextLanguage = 'zh' | 'en';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day with its year, as `2026年10月8日` or `8 Oct 2026`; a moment with its time as well, seconds only if any. */
export function formatMoment(text: MomentText, language: TextLanguage): string {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number);
  const time = text.length > 10 ? ` ${text.slice(11, text.slice(17, 19) === '00' ? 16 : 19)}` : '';
  if (language === 'en') return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}${time}`;
  return `${year}年${month}月${day}日${time}`;
}
