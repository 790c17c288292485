import type { DataSource } from 'typeorm';
import { DURING, type FigureScope, OF_PLACES, ofTowns, parametersOf, within } from './figure-scope.js';
import type { CaseSaving } from './metrics.types.js';

/** So many are collected and put in order; of more, the next page is not far in the order of all. */
const FEW = 5000;

/** Finished cases by what they saved, or by when they ended; `after` is the last row of the page before. */
export async function findCaseSavings(
  dataSource: DataSource,
  scope: FigureScope,
  page: { bySaving: boolean; after: { rank: number; caseNo: string } | null; limit: number },
): Promise<CaseSaving[]> {
  const rank = page.bySaving ? 'saved' : 'ended_at';
  const after = page.bySaving ? '$5::bigint' : `timestamptz 'epoch' + $5::bigint * interval '1 millisecond'`;
  const areFew = (await countSavings(dataSource, scope)) <= FEW;
  return dataSource.query(
    `with fit as ${areFew ? 'materialized' : 'not materialized'} (
       select r.case_no, r.town_code, r.ended_at, r.saved, r.stages from case_saving r
       where ${ofTowns('r.process_id')} and ${within('r.ended_at')}
     ), page as (
       select * from fit
       where $5::bigint is null or (${rank}, case_no) < (${after}, $6::text)
       order by ${rank} desc, case_no desc
       limit $7
     )
     select p.case_no as "caseNo", c.title, coalesce(u.name, p.town_code) as "townName", p.ended_at as "endedAt",
       p.saved as "savedCalendarDays", p.stages
     from page p join published.case_file c using (case_no) left join published.org_unit u on u.code = p.town_code
     order by p.${rank} desc, p.case_no desc`,
    [...parametersOf(scope), page.after?.rank ?? null, page.after?.caseNo ?? null, page.limit],
  );
}

// helpers

async function countSavings(dataSource: DataSource, scope: FigureScope): Promise<number> {
  const rows = await dataSource.query<{ cases: number }[]>(
    `select coalesce(sum(n), 0)::int as cases from number_figure_kept
     where topic = 'saved' and ${OF_PLACES} and ${DURING}`,
    parametersOf(scope),
  );
  return rows[0]?.cases ?? 0;
}
