import { STANDS_STILL } from '@app/incidents';
import type { CivilDate } from '@app/statutory-time';
import type { DataSource } from 'typeorm';
import { type FigureScope, OPEN_NOW, placesOf } from './figure-scope.js';
import type { DueCase } from './metrics.types.js';

/** How many runs are looked at of each town, matter and kind of date; the last answers for all there are. */
const LOOKS = [4, 40, 1000, 1_000_000];

/** Open cases by the next date that a department of theirs can miss. */
export async function findDueSoon(
  dataSource: DataSource,
  scope: FigureScope,
  { today, limit }: { today: CivilDate; limit: number },
): Promise<Omit<DueCase, 'stage'>[]> {
  for (const most of LOOKS) {
    const found = await lookForDue(dataSource, scope, { today, limit, most });
    if (most === LOOKS.at(-1) || (found.length === limit && found.every(({ isSure }) => isSure)))
      return found.map(({ isSure: _, ...row }) => row);
  }
  return [];
}

// helpers

type Found = Omit<DueCase, 'stage'> & { isSure: boolean };

/**
 * The first dates of each town and matter, in two orders: by the promise, and by the law where it is behind the promise or
 * there is none. What is not looked at is behind the last of those; so a case is sure that is before all of the last.
 */
function lookForDue(
  dataSource: DataSource,
  scope: FigureScope,
  { today, limit, most }: { today: CivilDate; limit: number; most: number },
): Promise<Found[]> {
  return dataSource.query(
    `with place as (
       select place as town_code, case_process_id from number_figure_kept
       where topic = 'open-runs' and place <> '/' and ($1::text[] is null or place = any ($1))
         and ($2::text is null or case_process_id = $2) and ${OPEN_NOW}
       group by 1, 2 having sum(n) > 0
     ), looked as (
       ${firstBy('promised_due_on', 'true')}
       union all
       ${firstBy('due_on', '(r.promised_due_on is null or r.promised_due_on < r.due_on)')}
     ), next as (
       select l.case_no, min(l.next_on) as next_on
       from looked l join published.case_file c using (case_no) where c.state in ('starting', 'active')
       group by 1 order by 2, 1 limit $5
     )
     select c.case_no as "caseNo", c.process_id as "processId", c.title, c.parties, c.facts,
       c.faulty_facts as "faultyFacts", c.town_code as "townCode", coalesce(u.name, c.town_code) as "townName",
       c.amount_fen::float8 as "amountFen", c.headcount, c.received_on as "receivedOn", c.state, c.pending,
       c.created_at as "createdAt", c.ended_at as "endedAt", c.outcome_code as "outcomeCode",
       ${STANDS_STILL} as "standsStill",
       not exists (select from looked l where l.nth = $4 and (l.walked_on, l.case_no) < (n.next_on, n.case_no)) as "isSure"
     from next n join published.case_file c using (case_no) left join published.org_unit u on u.code = c.town_code
     order by n.next_on, c.case_no`,
    [...placesOf(scope), today, most, limit],
  );
}

function firstBy(date: string, condition: string): string {
  return `select r.* from place cross join lateral (
    select r.case_no, r.${date} as walked_on,
      case when r.promised_due_on >= $3::date then r.promised_due_on else r.due_on end as next_on,
      row_number() over (order by r.${date}, r.case_no) as nth
    from published.stage_run r
    where r.town_code = place.town_code and r.case_process_id = place.case_process_id and r.state = 'open'
      and r.time_of = 'department' and r.${date} >= $3::date and ${condition}
    order by r.${date}, r.case_no
    limit $4) r`;
}
