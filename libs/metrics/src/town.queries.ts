import type { DataSource } from 'typeorm';
import type { FigureScope } from './figure-scope.js';
import type { MetricsScope } from './metrics-scope.js';

/** The towns that a question is about, of those that have cases, each found by one step in an index. */
export async function withTowns(dataSource: DataSource, scope: MetricsScope): Promise<FigureScope> {
  const { towns, unit, processId, from, to } = scope;
  if (towns === null && unit === null) return { towns: null, processId, from, to };
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
  return { towns: rows.map(({ code }) => code), processId, from, to };
}
