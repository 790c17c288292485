import { type Transaction, midnightOf } from '@app/database';

/** When a run ended, comparable with the moments of its cards. */
export const ENDED_AT = `coalesce(r.clock_end_at, ${midnightOf('r.clock_end_on')})`;

/**
 * Notes when the cards of runs that were just written must be looked at: at the first moment of a card, or at once when
 * they have a card that may not hold any more, or ended late. A run that has ended and got its last cards gets no others.
 */
export async function watchRuns(tx: Transaction, runKeys: readonly string[]): Promise<void> {
  await tx.query(
    `insert into stage_watch (element_instance_key, next_card_at)
     select element_instance_key, next_card_at
     from (
       select r.element_instance_key,
         case
           when r.state = 'open' then least(r.warning_at, r.yellow_at, r.red_at)
           when r.state = 'closed' and least(r.yellow_at, r.red_at) <= ${ENDED_AT} then '-infinity'
         end as next_card_at
       from stage_run r
       where r.element_instance_key = any ($1::bigint[])
     ) saved
     where next_card_at is not null
       or exists (select 1 from stage_watch w where w.element_instance_key = saved.element_instance_key)
     order by element_instance_key
     on conflict (element_instance_key) do update set next_card_at =
       case when stage_watch.carded then '-infinity' when not stage_watch.settled then excluded.next_card_at end`,
    [runKeys],
  );
}
