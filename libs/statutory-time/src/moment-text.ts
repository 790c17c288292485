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

/** A day as it is written in figures, `2026-10-08`; a moment with its time to the minute, `2026-10-08 14:30`. */
export function plainMoment(text: MomentText): string {
  return text.length > 10 ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text;
}

/** A length of time, as `1 小时 30 分钟` or `1 hour 30 minutes`; what is 0 is left out. */
export function formatSeconds(seconds: number, language: TextLanguage): string {
  const amounts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = amounts.flatMap((amount, index) => {
    if (amount === 0) return [];
    const unit = LENGTHS[language][index] ?? '';
    return `${amount} ${unit}${language === 'en' && amount !== 1 ? 's' : ''}`;
  });
  return parts.join(' ');
}

const LENGTHS = { zh: ['小时', '分钟', '秒'], en: ['hour', 'minute', 'second'] } as const;
