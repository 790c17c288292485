import type { DataSource } from 'typeorm';
import { DURING, type FigureScope, OF_PLACES, OPEN_NOW, parametersOf, sumOf, upTo } from './figure-scope.js';
import { CUMULATED, percentile } from './histogram.js';
import type { MonthFigures } from './metrics.types.js';

export interface CaseCounts {
  open: number;
  finished: number;
  cancelled: number;
  recoveredFen: number;
}

/** Cases that are open now, and what ended and was paid within the time. */
export async function countCases(dataSource: DataSource, scope: FigureScope): Promise<CaseCounts> {
  return first(
    await dataSource.query<CaseCounts[]>(
      `select ${sumOf('open-cases')}::int as open, ${sumOf('finished')}::int as finished,
         ${sumOf('cancelled')}::int as cancelled, ${sumOf('recovered')}::float8 as "recoveredFen"
       from number_figure_kept
       where topic in ('open-cases', 'finished', 'cancelled', 'recovered') and ${OF_PLACES}
         and (${DURING} or ${OPEN_NOW})`,
      parametersOf(scope),
    ),
  );
}

/** Open runs whose agreed day is past on the day before `day`. */
export async function countPastAgreed(
  dataSource: DataSource,
  scope: FigureScope,
  yesterday: string,
): Promise<number> {
  const rows = await dataSource.query<{ past: number }[]>(
    `select ${sumOf('agreed')}::int as past from number_figure_kept
     where topic = 'agreed' and ${OF_PLACES} and ${DURING}`,
    parametersOf(upTo(scope, yesterday)),
  );
  return first(rows).past;
}

export interface SavingTotals {
  total: number;
  mean: number | null;
  median: number | null;
  cases: number;
}

/** What the cases saved that finished within the time. */
export async function sumSavings(dataSource: DataSource, scope: FigureScope): Promise<SavingTotals> {
  return first(
    await dataSource.query<SavingTotals[]>(
      `with saved as (
         select ${CUMULATED} from number_figure_kept
         where topic = 'saved' and ${OF_PLACES} and ${DURING}
         group by value having sum(n) > 0
       )
       select coalesce(sum(value * n), 0)::int as total, round(sum(value * n) / sum(n), 1)::float8 as mean,
         ${percentile(0.5)} as median, coalesce(sum(n), 0)::int as cases
       from saved`,
      parametersOf(scope),
    ),
  );
}

export function findByMonth(dataSource: DataSource, scope: FigureScope): Promise<MonthFigures[]> {
  return dataSource.query(
    `with month as (
       select generate_series(date_trunc('month', $3::date), $4::date, '1 month')::date as first
     ), kept as (
       select date_trunc('month', day)::date as first, topic, value, n from number_figure_kept
       where topic in ('started', 'finished', 'saved') and ${OF_PLACES} and ${DURING}
     )
     select to_char(first, 'YYYY-MM') as month, ${sumOf('started')}::int as started, ${sumOf('finished')}::int as finished,
       ${sumOf('saved', 'n * value')}::int as "savedCalendarDays"
     from month left join kept using (first)
     group by first order by first`,
    parametersOf(scope),
  );
}

// helpers

/** An aggregate without groups always answers one row. */
function first<T>(rows: readonly T[]): T {
  return rows[0] as T;
}
