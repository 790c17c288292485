import type { Actor } from '@app/identity';
import type { DataSource } from 'typeorm';

/**
 * Whether the person works on the case (registered it, has, had or may take a task of it) or leads a unit that does;
 * nobody else uses the numbers of its people.
 */
export async function mayShowNumbers(
  dataSource: DataSource,
  { username, groups }: Pick<Actor, 'username' | 'groups'>,
  caseNo: string,
): Promise<boolean> {
  const [found] = await dataSource.query<{ may: boolean }[]>(
    `select c.created_by = $2
            or exists (select from published.task t where t.case_no = c.case_no and (t.assignee = $2
                 or t.state = 'open' and t.assignee is null and t.candidate_groups && $3::text[]))
            or exists (select from published.task t, unnest(t.candidate_groups) held
                         join published.org_unit o on o.code = split_part(held, '/', 1)
                        where t.case_no = c.case_no and o.code || '/' || o.lead_role = any($3::text[])) as may
       from case_file c where c.case_no = $1`,
    [caseNo, username, groups],
  );
  return found?.may === true;
}
