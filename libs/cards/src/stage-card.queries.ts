import { type Transaction, midnightOf, momentColumns, momentOrDayText } from '@app/database';
import { stageNameEnOf } from '@app/models';
import { ENDED_AT } from '@app/stages';
import type { CivilDate } from '@app/statutory-time';
import type { CardRow } from './stage-card.entity.js';

/** When a review takes place: the engine's clock and the civil date that it shows. */
export interface ReviewMoment {
  readonly now: Date;
  readonly today: CivilDate;
}

/**
 * Takes runs whose cards must be looked at; another process leaves them alone until the transaction ends. A run with a
 * card from later than now waits: the clock was set back, and nothing is known of this time.
 */
export async function takeDueRuns(tx: Transaction, { now }: ReviewMoment, limit: number): Promise<string[]> {
  const rows: { key: string }[] = await tx.query(
    `select w.element_instance_key as key from stage_watch w
     where w.next_card_at <= $1
       and not exists (
         select 1 from stage_card c where c.element_instance_key = w.element_instance_key and c.issued_at > $1)
     order by w.next_card_at, w.element_instance_key
     limit $2
     for update skip locked`,
    [now, limit],
  );
  return rows.map(({ key }) => key);
}

/** Withdraws the cards of runs that were not late, by what is known now, when the card was issued. */
export async function withdrawCards(
  tx: Transaction,
  { now }: ReviewMoment,
  runKeys: readonly string[],
): Promise<{ id: string; caseNo: string }[]> {
  const [rows] = await tx.query<[{ id: string; caseNo: string }[], number]>(
    `update stage_card c
     set withdrawn_at = $1, withdrawn_reason = gone.reason, withdrawn_by_operation = gone.operation
     from (
       select k.id, o.id as operation,
         case
           when o.id is not null then o.kind
           when (r.clock_start_on, r.statutory_limit, r.promised_limit)
             is distinct from (k.clock_start_on, k.statutory_limit, k.promised_limit)
             or ${ENDED_AT} < k.issued_at and r.state = 'closed' then 'facts'
           else 'calendar'
         end as reason
       from stage_card k
       join published.stage_run r using (element_instance_key)
       left join lateral (
         -- the last thing that people did; the review may have begun a moment before it
         select id, kind from published.clock_operation
         where element_instance_key = k.element_instance_key and state = 'applied'
           and applied_at > k.issued_at - interval '1 minute'
         order by applied_at desc, id desc limit 1) o on true
       where k.element_instance_key = any ($2::bigint[]) and k.withdrawn_at is null
         and case k.level
           -- behind an open pause nobody knows yet what the warning was near to
           when 'warning' then r.warning_at > least(k.issued_at, ${ENDED_AT})
           -- a legal fact that was entered late may tell that the stage had ended before the card
           else (case k.level when 'yellow' then r.yellow_at else r.red_at end
                 <= least(k.issued_at, ${ENDED_AT})) is not true
         end
     ) gone
     where c.id = gone.id
     returning c.id, c.case_no as "caseNo"`,
    [now, runKeys],
  );
  return rows;
}

/**
 * Issues every card whose time has come: to an open run up to now, to one that ended late what it had earned by then.
 * A card of the same run and level that is in force keeps its place.
 */
export function issueCards(
  tx: Transaction,
  { now }: ReviewMoment,
  runKeys: readonly string[],
): Promise<CardRow[]> {
  return tx.query(
    `with issued as (
       insert into stage_card (element_instance_key, case_no, stage_code, stage_name, level, reminder, responsible,
         due_on, due_at, clock_start_on, statutory_limit, promised_limit, issued_at, awaits_message)
       select r.element_instance_key, r.case_no, r.stage_code, r.stage_name, l.level,
         coalesce(r.cards ~ '\\mremind\\M', false), r.responsible, l.due_on, l.due_at,
         r.clock_start_on, r.statutory_limit, r.promised_limit, $1,
         r.state = 'open' and coalesce(d.catches_deadline, false)
       from published.stage_run r
       join stage_watch w using (element_instance_key)
       left join published.definition d using (definition_key)
       cross join lateral (values
         (1, 'warning', r.warning_at, coalesce(r.promised_due_on, r.due_on), coalesce(r.promised_due_at, r.due_at)),
         (2, 'yellow', r.yellow_at, r.promised_due_on, r.promised_due_at),
         (3, 'red', r.red_at, r.due_on, r.due_at)) as l (rank, level, begins_at, due_on, due_at)
       where r.element_instance_key = any ($2::bigint[]) and r.case_no is not null and not w.settled
         and (r.state = 'open' and l.begins_at <= $1
           or r.state = 'closed' and l.level <> 'warning' and l.begins_at <= ${ENDED_AT})
       order by r.element_instance_key, l.rank
       on conflict (element_instance_key, level) where withdrawn_at is null do nothing
       returning *)
     select i.id, i.element_instance_key as "elementInstanceKey", i.case_no as "caseNo", i.stage_code as "stageCode",
       i.stage_name as "stageName", ${stageNameEnOf('r')} as "stageNameEn", i.level, i.reminder, r.warning_at <= r.entered_at as "fromStart",
       i.responsible, ${momentOrDayText(momentColumns('i.due'))} as "passedOn",
       ${momentOrDayText(momentColumns('r.due'))} as "dueOn",
       ${momentOrDayText(momentColumns('r.promised_due'))} as "promisedDueOn"
     from issued i join published.stage_run r using (element_instance_key)
     order by i.id`,
    [now, runKeys],
  );
}

/** Notes when these runs must be looked at next, and each day on which a late one was looked at, if its model listens. */
export async function scheduleRuns(
  tx: Transaction,
  { now, today }: ReviewMoment,
  runKeys: readonly string[],
): Promise<void> {
  await tx.query(
    `update stage_watch w
     set carded = n.carded, settled = n.settled, overdue_on = case when n.told then $1 else w.overdue_on end,
       next_card_at = n.next_at
     from (
       select k.key,
         exists (select 1 from stage_card c where c.element_instance_key = k.key and c.withdrawn_at is null) as carded,
         r.state is distinct from 'open' as settled,
         coalesce(late.told, false) as told,
         case when r.state = 'open' then least(
           (select min(moment) from unnest(array[r.warning_at, r.yellow_at, r.red_at]) as moment where moment > $2),
           case when late.told then ${midnightOf('$1::date + 1')} end) end as next_at
       from unnest($3::bigint[]) as k (key)
       left join published.stage_run r on r.element_instance_key = k.key
       left join published.definition d using (definition_key)
       cross join lateral (
         select r.state = 'open' and d.catches_deadline and coalesce(r.yellow_at, r.red_at) <= $2 as told) late
     ) n
     where w.element_instance_key = n.key`,
    [today, now, runKeys],
  );
}

/** Who has taken an open task inside each of these runs, also in what they called. */
export function findHolders(
  tx: Transaction,
  runKeys: readonly string[],
): Promise<{ elementInstanceKey: string; username: string }[]> {
  return tx.query(
    `with recursive inside (run_key, key, case_no) as (
       select element_instance_key, element_instance_key, case_no
       from published.stage_run where element_instance_key = any ($1::bigint[])
       union
       select inside.run_key, r.element_instance_key, r.case_no
       from inside join published.stage_run r using (case_no)
       where r.parent_run_key = inside.key and r.state = 'open'
     )
     select distinct inside.run_key as "elementInstanceKey", t.assignee as username
     from inside join published.task t on t.stage_run_key = inside.key
     where t.state = 'open' and t.assignee is not null`,
    [runKeys],
  );
}
