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

/** Condition on cases `c`: of the towns in $1 (null: all), of the unit in $2 (null: all) or below it, of the matter $3. */
export const IN_SCOPE = `($1::text[] is null or c.town_code = any ($1))
  and ($2::text is null or c.town_code = $2 or starts_with(c.town_code, $2 || '.'))
  and ($3::text is null or c.process_id = $3)`;

/** Condition on days $4 to $5, both included; a date becomes its midnight in the session's zone, Asia/Shanghai. */
export function within(column: string): string {
  return `${column} >= $4::date and ${column} < $5::date + 1`;
}

/** The values of $1 to $3. */
export function casesOf({ towns, unit, processId }: MetricsScope): unknown[] {
  return [towns, unit, processId];
}

/** The values of $1 to $5. */
export function parametersOf(scope: MetricsScope): unknown[] {
  return [...casesOf(scope), scope.from, scope.to];
}
