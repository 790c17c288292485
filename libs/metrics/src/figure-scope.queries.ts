import type { DataSource } from 'typeorm';
import type { CivilDate } from '@app/statutory-time';
import type { FigureScope } from './figure-scope.js';
import type { MetricsScope } from './metrics-scope.js';

/** Which kept figures a question is about. */
export async function figureScopeOf(dataSource: DataSource, scope: MetricsScope): Promise<FigureScope> {
  const [towns, from] = await Promise.all([
    findTowns(dataSource, scope),
    scope.from ?? firstDay(dataSource, scope.to),
  ]);
  return { towns, processId: scope.processId, from, to: scope.to };
}

// helpers

/** The beginning of the month in which a case began or money came first, at the latest the last day that is asked for. */
async function firstDay(dataSource: DataSource, last: CivilDate): Promise<CivilDate> {
  const rows = await dataSource.query<{ day: CivilDate }[]>(
    `select least((select date_trunc('month', min(day))::date from number_figure_kept
       where topic in ('started', 'recovered') and place = '/' and span <> 'day' and day > '-infinity'), $1::date) as day`,
    [last],
  );
  return rows[0]?.day ?? last;
}

/** Of those that have cases, each found by one step in an index; null for all. */
async function findTowns(dataSource: DataSource, { towns, unit }: MetricsScope): Promise<string[] | null> {
  if (towns === null && unit === null) return null;
  const rows = await dataSource.query<{ code: string }[]>(
    `with recursive town (code) as (
       (select town_code from published.case_file order by town_code limit 1)
       union all
       select (select c.town_code from published.case_file c where c.town_code > town.code order by c.town_code limit 1)
       from town where town.code is not null
     )
     select code from town
     where code is not null and ($1::text[] is null or code = any ($1))
       and ($2::text is null or code = $2 or starts_with(code, $2 || '.'))`,
    [towns, unit],
  );
  return rows.map(({ code }) => code);
}
