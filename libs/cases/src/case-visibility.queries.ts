import { type SqlParameters, hasMoreThan } from '@app/database';
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
  return `(c.town_code = any(${towns}::text[]) or ${isOwn(grantees)})`;
}

/** Whoever is asked to decide whether a case is cancelled sees it as well. */
export function decidedBy(actor: Actor, parameters: SqlParameters): string {
  return `exists (select from case_cancellation k
    where k.case_no = c.case_no and k.approver_group = any(${parameters.add(actor.groups)}::text[]))`;
}

/** One place where cases are found in the order of an index, so that a list costs what it shows. */
export interface CaseSource {
  /** What stands before the rows: for each of its rows they are read anew. */
  readonly each?: string;
  /** The rows `c` of cases, or those of `case_access` as `a`, which have what lists are narrowed by plainly. */
  readonly table: 'c' | 'a';
  readonly where: string;
}

/**
 * In which places cases are looked for: in each town and among the own ones of each name (`lists`), in each town and
 * case by case whether it is an own one (`towns`), or all in one place, case by case (`cases`).
 */
export type Places = 'lists' | 'towns' | 'cases';

/** Where the cases are found that a person sees; one case may be in several places. */
export function sourcesOf(actor: Actor, parameters: SqlParameters, places: Places): CaseSource[] {
  if (actor.countyWide || places === 'cases') return [{ table: 'c', where: visibleCase(actor, parameters) }];
  const [towns, grantees] = [parameters.add(actor.towns), parameters.add(granteesOf(actor))];
  const inTowns: CaseSource = {
    each: `unnest(${towns}::text[]) as town (code)`,
    table: 'c',
    where: 'c.town_code = town.code',
  };
  if (places === 'towns') return [inTowns, { table: 'c', where: isOwn(grantees) }];
  const ofNames: CaseSource = {
    each: `unnest(${grantees}::text[]) as own (grantee)`,
    table: 'a',
    where: 'a.grantee = own.grantee and a.created_at is not null',
  };
  return [inTowns, ofNames];
}

/** Whether the person may see so many cases by tasks that collecting them all would take longer than looking. */
export async function seesMany(dataSource: DataSource, actor: Actor): Promise<boolean> {
  if (actor.countyWide) return true;
  return hasMoreThan(
    dataSource,
    MANY,
    (parameters) => `case_access where grantee = any(${parameters.add(granteesOf(actor))}::text[])`,
  );
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

function isOwn(grantees: string): string {
  return `exists (select from case_access a where a.case_no = c.case_no and a.grantee = any(${grantees}::text[]))`;
}

/** The names under which tasks give a person access to their cases. */
export function granteesOf(actor: Actor): string[] {
  return [...actor.groups, actor.username];
}
