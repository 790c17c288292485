import type { ExplanationStep, TimeUnit } from '@/shared/api/types.js';
import { fullDateText, type Language } from '@/shared/format/civilDate.js';
import { durationText } from '@/shared/format/stageStatus.js';
import { lookUpText, type Translate } from '@/shared/i18n/useText.js';

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** One step of "why this day" in words; a step this page does not know keeps the server's own text. */
export function stepText(step: ExplanationStep, t: Translate, language: Language): string {
  const params: Record<string, string | number> = {
    clock: t(step.clock === 'promise' ? 'limit.promise' : 'limit.law'),
    time: typeof step.amount === 'number' ? amountText(step.amount, step.unit, t) : '',
    skipped: skippedText(step, t),
  };
  for (const [name, value] of Object.entries(step)) {
    if (typeof value === 'string') params[name] ??= DATE.test(value) ? fullDateText(value, language) : value;
    if (typeof value === 'number') params[name] ??= value;
  }
  return lookUpText(t, `step.${stepKey(step)}`, params) ?? step.text ?? step.code;
}

/** The same code reads differently where an end is still open. */
function stepKey(step: ExplanationStep): string {
  if (step.code === 'paused' && step.to === null) return 'pausedOpen';
  return step.code;
}

function amountText(amount: number, unit: unknown, t: Translate): string {
  if (unit === 'month') return t('unit.months', { n: amount });
  if (unit === 'year') return t('unit.years', { n: amount });
  return durationText(amount, unit as TimeUnit, t);
}

function skippedText(step: ExplanationStep, t: Translate): string {
  const parts = [];
  if (Number(step.restDays) > 0) parts.push(t('step.restDays', { n: Number(step.restDays) }));
  if (Number(step.suspended) > 0) parts.push(t('step.suspended', { n: Number(step.suspended) }));
  return parts.join('');
}
