import type { AllowedOperation, ClockOperation } from '@/shared/api/types.js';
import { dateOrMomentText, type Language } from '@/shared/format/civilDate.js';
import { periodText } from '@/shared/format/periodText.js';
import { roleNameIn } from '@/shared/i18n/nameIn.js';
import { lookUpText, type Translate } from '@/shared/i18n/useText.js';

/** What texts with dates are made with; the year of `today` is left out. */
export interface TextWords {
  t: Translate;
  language: Language;
  today?: string;
}

/** What an operation does, in a few words: "延长 15 天", "10月12日 起中止", of hours "10月12日 14:30 起中止". */
export function operationText(
  operation: Pick<ClockOperation, 'type' | 'on' | 'to' | 'period'>,
  { t, language, today }: TextWords,
): string {
  const { type, on, to, period } = operation;
  const date = (day: string) => dateOrMomentText(day, { language, today, weekday: false });
  const params = {
    on: date(on),
    to: date(to ?? on),
    time: period === null ? '' : periodText(period, t),
  };
  if (type === 'exclude' && (to === null || to === on)) return t('adjust.does.excludeDay', params);
  return t(`adjust.does.${type}`, params);
}

/** That an operation was approved on paper before it was entered; null for what is approved here. */
export function approvedOnText(
  { approvedOn }: Pick<ClockOperation, 'approvedOn'>,
  { t, language, today }: TextWords,
): string | null {
  if (approvedOn === null) return null;
  return t('adjust.paperOn', { on: dateOrMomentText(approvedOn, { language, today, weekday: false }) });
}

/** Who decides about an operation; who records it, where nobody has to. */
export function deciderText(
  approver: AllowedOperation['approver'],
  { t, language }: Pick<TextWords, 't' | 'language'>,
): string {
  if (approver === null) return t('adjust.noApproval');
  return t('adjust.approvedBy', { unit: approver.unitName, role: roleNameIn(language, approver) });
}

/** Why an operation cannot be done now; a code that this page does not know still says that it cannot. */
export function blockedText(
  allowed: Pick<AllowedOperation, 'blockedBy' | 'maxPeriod'>,
  t: Translate,
): string | null {
  const { blockedBy, maxPeriod } = allowed;
  if (blockedBy === null) return null;
  const time = maxPeriod === null ? '' : periodText(maxPeriod, t);
  return lookUpText(t, `adjust.blocked.${blockedBy}`, { time }) ?? t('adjust.blocked.other');
}
