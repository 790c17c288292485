import type { StageSuspension } from '@/shared/api/types.js';
import { dateText, daysBetween, type Language } from '@/shared/format/civilDate.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** When the clock stood still, in words: "10月12日 至 10月19日 中止，8 天不计". */
export function suspensionText(
  { kind, from, to }: StageSuspension,
  today: string,
  t: Translate,
  language: Language,
): string {
  const date = (day: string) => dateText(day, { language, today, weekday: false });
  if (to === null) {
    if (from > today) return t('stages.pausedFrom', { from: date(from) });
    return t('stages.pausedSince', { from: date(from), n: daysBetween(from, today) + 1 });
  }
  if (kind === 'exclude' && from === to) return t('stages.excludedDay', { from: date(from) });
  return t(kind === 'pause' ? 'stages.pausedSpan' : 'stages.excludedSpan', {
    from: date(from),
    to: date(to),
    n: daysBetween(from, to) + 1,
  });
}
