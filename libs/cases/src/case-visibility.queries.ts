import type { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import type { DataSource } from 'typeorm';

/** From so many cases on, the newest visible ones are found sooner by looking at the newest cases one by one. */
const MANY = 2000;

/**
 * Condition on a row `c` of `case_file`: a person sees the cases of the whole county, those of the own towns, and
 * those in which the person or one of the own groups has or had a task.
 */
export function visibleCase(actor: Actor, parameters: SqlParameters): string {
  if (actor.countyWide) return 'true';
  const [towns, grantees] = [parameters.add(actor.towns), parameters.add(granteesOf(actor))];
  return `(c.town_code = any(${towns}::text[]) or exists (
    select 1 from case_access a where a.case_no = c.case_no and a.grantee = any(${grantees}::text[])))`;
}

/** Whoever is asked to decide whether a case is cancelled sees it as well. */
export function decidedBy(actor: Actor, parameters: SqlParameters): string {
  return `exists (select from case_cancellation k
    where k.case_no = c.case_no and k.approver_group = any(${parameters.add(actor.groups)}::text[]))`;
}

/** The same as sets, one condition for each, so that each can be read by its own index. No case is in both. */
export function visibleSets(actor: Actor, parameters: SqlParameters): string[] {
  if (actor.countyWide) return ['true'];
  const [towns, grantees] = [parameters.add(actor.towns), parameters.add(granteesOf(actor))];
  return [
    `c.town_code = any(${towns}::text[])`,
    `c.town_code <> all(${towns}::text[])
       and c.case_no in (select a.case_no from case_access a where a.grantee = any(${grantees}::text[]))`,
  ];
}

/** Whether the person may see so many cases by tasks that collecting them all would take longer than looking. */
export async function seesMany(dataSource: DataSource, actor: Actor): Promise<boolean> {
  if (actor.countyWide) return true;
  const rows: { many: boolean }[] = await dataSource.query(
    `select count(*) > $2 as many
       from (select 1 from case_access where grantee = any($1::text[]) limit $2 + 1) found`,
    [granteesOf(actor), MANY],
  );
  return rows[0]?.many === true;
}

/** Whom changes of cases concern, besides those who see the whole county. */
export interface CaseAudience {
  towns: ReadonlySet<string>;
  /** People and groups that have or had a task in one of them. */
  names: ReadonlySet<string>;
}

/** As `visibleCase`, from the other side. */
export async function findAudience(
  dataSource: DataSource,
  caseNos: readonly string[],
): Promise<CaseAudience> {
  const [found] = await dataSource.query<{ towns: string[]; names: string[] }[]>(
    `select array(select distinct town_code from case_file where case_no = any($1::text[])) as towns,
       array(select distinct grantee from case_access where case_no = any($1::text[])) as names`,
    [caseNos],
  );
  return { towns: new Set(found?.towns), names: new Set(found?.names) };
}

// helpers

/** The names under which tasks give a person access to their cases. */
export function granteesOf(actor: Actor): string[] {
  return [...actor.groups, actor.username];
}
