import type { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';

/**
 * Condition on a row `c` of `case_file`: a person sees the cases of the whole county, those of the own towns, and
 * those in which the person or one of the own groups has or had a task.
 */
export function visibleCase(actor: Actor, parameters: SqlParameters): string {
  if (actor.countyWide) return 'true';
  const [towns, groups, username] = [actor.towns, actor.groups, actor.username].map((value) =>
    parameters.add(value),
  );
  return `(c.town_code = any(${towns}::text[]) or exists (
    select 1 from engine_instance i join task t using (process_instance_key)
     where i.case_no = c.case_no and (t.candidate_groups && ${groups}::text[] or t.assignee = ${username})))`;
}

/**
 * The same as sets, one condition for each, so that each can be read by its own index. No case is in both.
 */
export function visibleSets(actor: Actor, parameters: SqlParameters): string[] {
  if (actor.countyWide) return ['true'];
  const [towns, groups, username] = [actor.towns, actor.groups, actor.username].map((value) =>
    parameters.add(value),
  );
  const workedOn = [
    `t.candidate_groups && ${groups}::text[]`,
    ...['open', 'completed', 'cancelled'].map((state) => `t.assignee = ${username} and t.state = '${state}'`),
  ].map(
    (condition) =>
      `select i.case_no from task t join engine_instance i using (process_instance_key) where ${condition}`,
  );
  return [
    `c.town_code = any(${towns}::text[])`,
    `c.town_code <> all(${towns}::text[]) and c.case_no in (${workedOn.join(' union all ')})`,
  ];
}
