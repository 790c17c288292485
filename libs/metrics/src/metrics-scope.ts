import type { Actor } from '@app/identity';
import { InvalidInputError } from '@app/kernel';
import { type CivilDate, addMonths } from '@app/statutory-time';
import type { MetricsQuestion } from './metrics.types.js';

/** Whose cases a figure counts, and which days. */
export interface MetricsScope {
  /** Null: from the first day of which there are figures. */
  from: CivilDate | null;
  to: CivilDate;
  /** Codes of towns; null for all. */
  towns: readonly string[] | null;
  /** Code of a unit whose cases, and those below it, are looked at; null for all. */
  unit: string | null;
  /** The matter whose cases are looked at; null for all. */
  processId: string | null;
}

/** By month a longer time would only be a list of empty months. */
const MOST_MONTHS = 1200;

/**
 * Analysts, the county's command and those who see its ledger see figures of every town; others of what they lead. Throws
 * INVALID_INPUT for a time that ends before it begins, or of more than a hundred years.
 */
export function scopeOf(question: MetricsQuestion, today: CivilDate, actor?: Actor): MetricsScope {
  const { from = null, to = today } = question;
  if (from !== null && from > to) throw periodFault('from', 'ORDER', '开始日期不能晚于结束日期。');
  if (from !== null && addMonths(from, MOST_MONTHS) < to)
    throw periodFault('from', 'TOO_LONG', '时间段不能超过一百年。');
  const seesAll = actor === undefined || actor.countyWide || actor.isAnalyst || actor.sight.ledger;
  return {
    ...{ from, to },
    towns: seesAll ? null : actor.sight.trees,
    unit: question.unit ?? null,
    processId: question.processId ?? null,
  };
}

// helpers

function periodFault(path: string, code: string, message: string): InvalidInputError {
  return new InvalidInputError([{ path, code, message }]);
}
