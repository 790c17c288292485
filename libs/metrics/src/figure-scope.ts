import type { CivilDate } from '@app/statutory-time';

/** Whose figures are read, and of which days. */
export interface FigureScope {
  /** Codes of towns; null for all. */
  towns: readonly string[] | null;
  processId: string | null;
  from: CivilDate;
  to: CivilDate;
}

/** The same up to a day, from the beginning. */
export function upTo(scope: FigureScope, to: CivilDate): FigureScope {
  return { ...scope, from: '-infinity', to };
}

/** Condition on kept figures: of the towns $1 (null: all, who have figures of their own) and of the matter $2 (null: all). */
export const OF_PLACES = `place = any (coalesce($1::text[], '{/}')) and ($2::text is null or case_process_id = $2)`;

const WHOLE_MONTHS = `(day >= date_trunc('month', $3::date::timestamp + interval '1 month' - interval '1 day')
  and day < date_trunc('month', $4::date::timestamp + interval '1 day'))`;

/** Condition on kept figures: of the days $3 to $4; of months that lie in the time whole, those of the month are read. */
export const DURING = `(span = 'month' and ${WHOLE_MONTHS}
  or span = 'day' and day between $3::date and $4::date and not ${WHOLE_MONTHS}
  or span = 'change' and day between $3::date and $4::date)`;

/** Condition on kept figures: of what is open. */
export const OPEN_NOW = `(span <> 'month' and day = '-infinity')`;

/** Condition on rows `r` that stand by themselves: of the towns in $1 (null: all) and of the matter $2 (null: all). */
export function ofTowns(processId: string): string {
  return `($1::text[] is null or r.town_code = any ($1)) and ($2::text is null or ${processId} = $2)`;
}

/** Condition on runs `r`: of cases of the towns and of the matter. */
export const OF_RUNS = `r.case_process_id is not null and ${ofTowns('r.case_process_id')}`;

/** Condition on days $3 to $4, both included; a date becomes its midnight in the session's zone, Asia/Shanghai. */
export function within(column: string): string {
  return `${column} >= $3::date and ${column} < $4::date + 1`;
}

/** The values of $1 and $2. */
export function placesOf({ towns, processId }: FigureScope): unknown[] {
  return [towns, processId];
}

/** The values of $1 to $4. */
export function parametersOf(scope: FigureScope): unknown[] {
  return [...placesOf(scope), scope.from, scope.to];
}

/** How much of kept figures is of a topic. */
export function sumOf(topic: string, number = 'n'): string {
  return `coalesce(sum(${number}) filter (where topic = '${topic}'), 0)`;
}
