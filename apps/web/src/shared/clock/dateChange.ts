import type { ClockPreview } from '@/shared/api/types.js';
import { dateOrMomentText } from '@/shared/format/civilDate.js';
import type { Translate } from '@/shared/i18n/useText.js';
import type { TextWords } from './operationText.js';

/** One date of a stage before and after an operation. */
export interface DateChange {
  name: string;
  before: string;
  after: string;
  isSame: boolean;
}

/** Law and promise before and after; a date that the stage never has is left out. */
export function dateChanges(
  preview: Omit<ClockPreview, 'steps' | 'days' | 'provisional'>,
  words: TextWords,
): DateChange[] {
  const { t } = words;
  return [
    changeOf(t('limit.law'), preview.dueOnBefore, preview.dueOn, words),
    changeOf(t('limit.promise'), preview.promisedDueOnBefore, preview.promisedDueOn, words),
  ].filter((change) => change !== null);
}

/** "法定 10月8日 → 10月22日，承诺 9月28日（不变）". */
export function dateChangeText(changes: readonly DateChange[], t: Translate): string {
  return changes
    .map(({ name, before, after, isSame }) =>
      isSame ? t('adjust.dateSame', { name, date: after }) : t('adjust.dateMoves', { name, before, after }),
    )
    .join(t('adjust.listComma'));
}

// helpers

function changeOf(
  name: string,
  before: string | null,
  after: string | null,
  { t, language, today }: TextWords,
): DateChange | null {
  if (before === null && after === null) return null;
  const words = (date: string | null, none: string) =>
    date === null ? none : dateOrMomentText(date, { language, today, weekday: false });
  return {
    name,
    before: words(before, t('adjust.datePaused')),
    after: words(after, t('adjust.dateUnknown')),
    isSame: before === after,
  };
}
