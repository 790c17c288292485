import { daysBetween } from '@/shared/format/civilDate.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** How long is left of a promise, or how long it has been broken: words, for a colour alone tells not everybody. */
export function owedText(by: string | null, today: string, t: Translate): string {
  if (by === null) return t('owed.noDay');
  const days = daysBetween(today, by);
  if (days === 0) return t('owed.today');
  return days > 0 ? t('owed.left', { n: days }) : t('owed.late', { n: -days });
}

/** Whether the day is past. */
export function isLate(by: string | null, today: string): boolean {
  return by !== null && by < today;
}
