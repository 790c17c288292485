import type { CivilDate } from '@app/statutory-time';
import type { DataSource } from 'typeorm';
import type { StageEvent } from '@app/stages';
import type { CardLevel } from './stage-card.entity.js';

/** A message that a model waits for: of a card, or without one of a further working day past the target. */
export interface DueMessage {
  cardId: string | null;
  elementInstanceKey: string;
  caseNo: string;
  stageCode: string;
  loopInstance: string | null;
  level: CardLevel | null;
  /** The date that was reached. */
  reachedOn: CivilDate;
  /** The day on which the model is told. */
  toldOn: CivilDate;
  responsible: string | null;
  /** What acts on the clock of the run. */
  events: readonly StageEvent[];
}

/** Where a round goes on, so that messages that fail again and again do not keep the others from theirs. */
export interface Turn {
  readonly cardId: string;
  readonly runKey: string;
}

export const FIRST_TURN: Turn = { cardId: '0', runKey: '0' };

/** So many days back a model is told of days on which nobody could tell it. */
const DAYS_BACK = 20;

/**
 * Cards first, in the order in which they were issued, then the days since the last one told; a stage that has ended waits
 * for nothing. Of each kind the next ones after the last turn.
 */
export function findDueMessages(dataSource: DataSource, limit: number, after: Turn): Promise<DueMessage[]> {
  return dataSource.query(
    `(select c.id as "cardId", c.element_instance_key as "elementInstanceKey", c.case_no as "caseNo",
        c.stage_code as "stageCode", r.loop_instance as "loopInstance", c.level, c.due_on as "reachedOn",
        (c.issued_at at time zone 'Asia/Shanghai')::date as "toldOn", r.responsible, r.events
      from stage_card c join published.stage_run r using (element_instance_key)
      where c.awaits_message and c.message_published_at is null and c.id > $2
      order by c.id limit $1)
     union all
     (select null, late.element_instance_key, late.case_no, late.stage_code, late.loop_instance, null, late.reached_on, day::date,
        late.responsible, late.events
      from (
        select r.element_instance_key, r.case_no, r.stage_code, r.loop_instance, coalesce(r.promised_due_on, r.due_on) as reached_on,
          r.responsible, r.events, w.overdue_on, w.overdue_published_on
        from stage_watch w join published.stage_run r using (element_instance_key)
        where w.overdue_on is distinct from w.overdue_published_on and r.state = 'open'
          and coalesce(r.promised_due_on, r.due_on) < w.overdue_on and r.element_instance_key > $3
        order by r.element_instance_key limit $1) late
      cross join lateral generate_series(
        greatest(late.overdue_on - ${DAYS_BACK}, late.reached_on + 1, late.overdue_published_on + 1),
        late.overdue_on, interval '1 day') as day
      order by late.element_instance_key, day)`,
    [limit, after.cardId, after.runKey],
  );
}

/** Stops waiting for the messages of stages that have ended and of cards that were withdrawn. */
export async function dropMessages(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `update stage_card c set awaits_message = false
     where c.awaits_message and c.message_published_at is null
       and (c.withdrawn_at is not null
         or exists (select 1 from published.stage_run r
                    where r.element_instance_key = c.element_instance_key and r.state <> 'open'))`,
  );
}

/** Marks what the engine has taken, and what is no longer to be told. */
export async function markPublished(
  dataSource: DataSource,
  messages: readonly DueMessage[],
  at: Date,
): Promise<void> {
  const cards = messages.flatMap(({ cardId }) => cardId ?? []);
  const overdue = messages.filter(({ cardId }) => cardId === null);
  await dataSource.query(
    `with cards as (
       update stage_card set message_published_at = $1 where id = any ($2::bigint[])
     )
     update stage_watch w set overdue_published_on = told.on_day
     from unnest($3::bigint[], $4::date[]) as told (key, on_day)
     where w.element_instance_key = told.key`,
    [
      at,
      cards,
      overdue.map(({ elementInstanceKey }) => elementInstanceKey),
      overdue.map(({ toldOn }) => toldOn),
    ],
  );
}
