import type { ExplanationStep } from '@/shared/api/types.js';
import {
  dateOrMomentText,
  fullDateText,
  isMoment,
  type Language,
  toShanghai,
} from '@/shared/format/civilDate.js';
import { periodText } from '@/shared/format/periodText.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import { lookUpText, type Translate } from '@/shared/i18n/useText.js';

const DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** What was passed over, both days included; a span of weekends counts fewer `days` than it spans. */
interface SkippedSpan {
  from: string;
  to: string;
  days: number;
  reason: 'weekend' | 'holiday' | 'paused' | 'excluded';
  name?: string;
}

/** A stretch in which hours stood still, up to the moment at which they ran again. */
interface StillSpan {
  from: string;
  to: string;
  reason: 'paused' | 'excluded';
}

interface Words {
  t: Translate;
  language: Language;
}

/** One step of "why this day" in words; a step this page does not know keeps the server's own text. */
export function stepText(step: ExplanationStep, t: Translate, language: Language): string {
  const clock = t(step.clock === 'promise' ? 'limit.promise' : 'limit.law');
  const params: Record<string, string | number> = {
    clock,
    // where English has it in the middle of a sentence
    clockInside: clock.toLowerCase(),
    time:
      typeof step.amount === 'number' ? periodText({ amount: step.amount, unit: String(step.unit) }, t) : '',
    skipped: skippedText(step, { t, language }),
  };
  for (const [name, value] of Object.entries(step)) {
    if (typeof value === 'string') params[name] ??= DATE.test(value) ? momentText(value, language) : value;
    if (typeof value === 'number') params[name] ??= value;
  }
  return (
    lookUpText(t, `step.${stepKey(step)}`, params) ?? (typeof step.text === 'string' ? step.text : step.code)
  );
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
  if (step.code === 'paused' && isMoment(step.from)) return 'pausedHours';
  if (step.code === 'excluded' && isMoment(step.from)) return 'excludedHours';
  if (step.code === 'excluded' && step.from === step.to) return 'excludedDay';
  // a preview: nobody has granted it yet
  if (step.code === 'extended' && step.approvedBy === '-') return 'extendedProposed';
  if (step.code === 'origin' && isMoment(step.date)) return 'originHours';
  if (step.code === 'restarted' && isMoment(step.date)) return 'restartedHours';
  return step.code;
}

function momentText(value: string, language: Language): string {
  const day = fullDateText(value, language);
  return isMoment(value) ? `${day} ${toShanghai(value)?.time ?? ''}` : day;
}

function skippedText(step: ExplanationStep, words: Words): string {
  const spans = [
    ...listOf<SkippedSpan>(step.skipped).map((span) => spanText(span, step, words)),
    ...listOf<StillSpan>(step.stills).map((span) => stillText(span, step, words)),
  ];
  if (spans.length === 0) return countsText(step, words.t) + makeUpText(step, words);
  const spansText = spans.join(words.t('step.listComma'));
  const key = step.code === 'rolled' ? 'step.skippedRolling' : 'step.skipped';
  return words.t(key, { spans: spansText }) + makeUpText(step, words);
}

/** The numbers alone: hours, and servers that do not name what they passed over. */
function countsText(step: ExplanationStep, t: Translate): string {
  const parts = [];
  if (Number(step.restDays) > 0) parts.push(t('step.restDays', { n: Number(step.restDays) }));
  if (Number(step.suspended) > 0)
    parts.push(
      t(isInHours(step.unit) ? 'step.suspendedHours' : 'step.suspended', { n: Number(step.suspended) }),
    );
  return parts.join('');
}

function spanText({ reason, name, from, to, days }: SkippedSpan, step: ExplanationStep, words: Words) {
  const { t } = words;
  if (reason === 'weekend') return t('step.skip.weekend', { n: days });
  const [first, last] = [shortDate(from, step, words), shortDate(to, step, words)];
  return t('step.skip.span', {
    what: name ?? t(`step.skip.${reason}`),
    dates: from === to ? first : `${first}–${last}`,
  });
}

/** The day of the end is said only where it is another one. */
function stillText({ reason, from, to }: StillSpan, step: ExplanationStep, words: Words): string {
  const { t } = words;
  const [first, last] = [toShanghai(from), toShanghai(to)];
  const end = first?.date === last?.date ? (last?.time ?? to) : shortDate(to, step, words);
  return t('step.skip.span', {
    what: t(`step.skip.${reason}`),
    dates: `${shortDate(from, step, words)}–${end}`,
  });
}

function makeUpText(step: ExplanationStep, words: Words): string {
  const days = listOf<{ date: string }>(step.makeUp).map(({ date }) => shortDate(date, step, words));
  return days.length === 0 ? '' : words.t('step.makeUp', { dates: days.join(words.t('step.listComma')) });
}

/** The year stands already at the beginning of the step, unless another one has begun. */
function shortDate(date: string, { from }: ExplanationStep, { language }: Words): string {
  const today = typeof from === 'string' ? from : null;
  return dateOrMomentText(date, { language, today, weekday: false });
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
