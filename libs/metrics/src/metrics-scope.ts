import type { Actor } from '@app/identity';
import { type CivilDate, addMonths } from '@app/statutory-time';
import type { MetricsQuestion } from './metrics.types.js';

/** Whose cases a figure counts, and which days. */
export interface MetricsScope {
  from: CivilDate;
  to: CivilDate;
  /** Codes of towns; null for all. */
  towns: readonly string[] | null;
  /** Code of a unit whose cases, and those below it, are looked at; null for all. */
  unit: string | null;
  /** The matter whose cases are looked at; null for all. */
  processId: string | null;
}

const MONTHS_BEFORE = 5;

/** Analysts, the county's command and those who see its ledger see figures of every town; others of what they lead. */
export function scopeOf(question: MetricsQuestion, today: CivilDate, actor?: Actor): MetricsScope {
  const to = question.to ?? today;
  const seesAll = actor === undefined || actor.countyWide || actor.isAnalyst || actor.sight.ledger;
  return {
    from: question.from ?? addMonths(`${to.slice(0, 8)}01`, -MONTHS_BEFORE),
    to,
    towns: seesAll ? null : actor.sight.trees,
    unit: question.unit ?? null,
    processId: question.processId ?? null,
  };
}
