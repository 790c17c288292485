import type { StageSuspension } from '@/shared/api/types.js';
import { dateOrMomentText, daysBetween, isMoment, type Language } from '@/shared/format/civilDate.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** When the clock stood still, in words: "10月12日 至 10月19日 中止，8 天不计"; of hours from moment to moment. */
export function suspensionText(
  { kind, from, to }: StageSuspension,
  today: string,
  t: Translate,
  language: Language,
): string {
  const inHours: boolean = isMoment(from);
  const date = (day: string) => dateOrMomentText(day, { language, today, weekday: false });
  if (to === null) {
    if (inHours) return t('stages.pausedFrom', { from: date(from) });
    if (from > today) return t('stages.pausedFrom', { from: date(from) });
    return t('stages.pausedSince', { from: date(from), n: daysBetween(from, today) + 1 });
  }
  if (inHours) {
    const time = minutesText(Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS), t);
    const key = kind === 'pause' ? 'stages.pausedHours' : 'stages.excludedHours';
    return t(key, { from: date(from), to: date(to), time });
  }
  if (kind === 'exclude' && from === to) return t('stages.excludedDay', { from: date(from) });
  return t(kind === 'pause' ? 'stages.pausedSpan' : 'stages.excludedSpan', {
    from: date(from),
    to: date(to),
    n: daysBetween(from, to) + 1,
  });
}

// helpers

const MINUTE_MS = 60_000;

/** "1 小时 45 分钟". */
function minutesText(minutes: number, t: Translate): string {
  const parts = [
    minutes >= 60 ? t('unit.hours', { n: Math.floor(minutes / 60) }) : null,
    minutes % 60 > 0 || minutes === 0 ? t('unit.minutes', { n: minutes % 60 }) : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
