import type { ExplanationStep, TimeUnit } from '@/shared/api/types.js';
import { fullDateText, type Language } from '@/shared/format/civilDate.js';
import { periodText } from '@/shared/format/periodText.js';
import { lookUpText, type Translate } from '@/shared/i18n/useText.js';

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** One step of "why this day" in words; a step this page does not know keeps the server's own text. */
export function stepText(step: ExplanationStep, t: Translate, language: Language): string {
  const clock = t(step.clock === 'promise' ? 'limit.promise' : 'limit.law');
  const params: Record<string, string | number> = {
    clock,
    // where English has it in the middle of a sentence
    clockInside: clock.toLowerCase(),
    time:
      typeof step.amount === 'number'
        ? periodText({ amount: step.amount, unit: step.unit as TimeUnit }, t)
        : '',
    skipped: skippedText(step, t),
  };
  for (const [name, value] of Object.entries(step)) {
    if (typeof value === 'string') params[name] ??= DATE.test(value) ? fullDateText(value, language) : value;
    if (typeof value === 'number') params[name] ??= value;
  }
  return lookUpText(t, `step.${stepKey(step)}`, params) ?? step.text ?? step.code;
}

/** The day from which the time runs in the end: the start, or the last day on which it was counted anew. */
export function originOf(steps: readonly ExplanationStep[]): string | undefined {
  const origin = steps.findLast(({ code }) => code === 'origin' || code === 'restarted')?.date;
  return typeof origin === 'string' ? origin : undefined;
}

// helpers

/** The same code reads differently where an end is still open, or is the beginning. */
function stepKey(step: ExplanationStep): string {
  if (step.code === 'paused' && step.to === null) return 'pausedOpen';
  if (step.code === 'excluded' && step.from === step.to) return 'excludedDay';
  return step.code;
}

function skippedText(step: ExplanationStep, t: Translate): string {
  const parts = [];
  if (Number(step.restDays) > 0) parts.push(t('step.restDays', { n: Number(step.restDays) }));
  if (Number(step.suspended) > 0) parts.push(t('step.suspended', { n: Number(step.suspended) }));
  return parts.join('');
}
