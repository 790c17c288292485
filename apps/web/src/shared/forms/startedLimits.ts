import type { StartedLimit } from '@/shared/api/types.js';
import { dateText, type Language } from '@/shared/format/civilDate.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** What stands beside a date about the limits that it gives: a line each, and whether one is past already. */
export interface LimitLine {
  text: string;
  isPast: boolean;
}

/** The latest answer of the server, for the fields that show it. */
export class StartedLimits {
  private limits: readonly StartedLimit[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly words: { t: Translate; language: Language; today: string }) {}

  set(limits: readonly StartedLimit[]): void {
    this.limits = limits;
    for (const listener of this.listeners) listener();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The lines beside the field of a variable. */
  linesOf(variable: string | undefined): LimitLine[] {
    return this.limits.filter((limit) => limit.variable === variable).map((limit) => this.lineOf(limit));
  }

  private lineOf(limit: StartedLimit): LimitLine {
    const { dueOn, promisedDueOn, provisional } = limit;
    const { t, language, today } = this.words;
    const date = (day: string) => dateText(day, { language, today });
    const dates = [
      dueOn === null ? null : t('form.limitLaw', { date: date(dueOn) }),
      promisedDueOn === null ? null : t('form.limitPromise', { date: date(promisedDueOn) }),
      provisional ? t('form.limitProvisional') : null,
    ].filter((text) => text !== null);
    const line = t('form.limit', {
      stage: stageNameIn(language, limit),
      dates: dates.join(t('form.limitComma')),
    });
    if (dueOn !== null && dueOn < today) return { text: t('form.limitPastLaw', { line }), isPast: true };
    if (promisedDueOn !== null && promisedDueOn < today)
      return { text: t('form.limitPastPromise', { line }), isPast: true };
    return { text: line, isPast: false };
  }
}
