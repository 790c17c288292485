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
}

const MONTHS_BEFORE = 5;

/** Analysts and the county's command see figures of every town; others those of their own towns. */
export function scopeOf(question: MetricsQuestion, today: CivilDate, actor?: Actor): MetricsScope {
  const to = question.to ?? today;
  const seesAll = actor === undefined || actor.countyWide || actor.isAdministrator || actor.isAnalyst;
  return {
    from: question.from ?? addMonths(`${to.slice(0, 8)}01`, -MONTHS_BEFORE),
    to,
    towns: seesAll ? null : actor.towns,
    unit: question.unit ?? null,
  };
}

/** Condition on cases `c`: of the towns in $1 (null: all), and of the unit in $2 (null: all) or below it. */
export const IN_SCOPE = `($1::text[] is null or c.town_code = any ($1))
  and ($2::text is null or c.town_code = $2 or starts_with(c.town_code, $2 || '.'))`;

/** Condition on days $3 to $4, both included; a date becomes its midnight in the session's zone, Asia/Shanghai. */
export function within(column: string): string {
  return `${column} >= $3::date and ${column} < $4::date + 1`;
}

/** The values of $1 to $4. */
export function parametersOf({ towns, unit, from, to }: MetricsScope): unknown[] {
  return [towns, unit, from, to];
}
