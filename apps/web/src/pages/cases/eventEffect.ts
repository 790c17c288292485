import type { ReportableEvent } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** What comes of an event, as its model is drawn: what ends by it, and what is to be done next. */
export function eventEffect(
  { ends, next }: Pick<ReportableEvent, 'ends' | 'next'>,
  { t, language }: { t: Translate; language: Language },
): string[] {
  const name = ends === null ? '' : nameIn(language, ends);
  const ended = t(ends === null ? 'report.goesOn' : `report.ends.${ends.kind}`, { name });
  return next === null ? [ended] : [ended, t('report.next', { name: nameIn(language, next) })];
}
