import type { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import type { DataSource } from 'typeorm';

/**
 * Condition on a row `c` of `case_file`: a person sees the cases of the whole county, those of the towns and units that
 * he leads, and those that he registered or in which he or one of his groups has or had a task. `case_file.seen_by` has
 * the names by which.
 */
export function visibleCase(actor: Actor, parameters: SqlParameters): string {
  if (actor.countyWide) return 'true';
  return seenBy(seeingOf(actor), parameters);
}

/**
 * Condition on a case `c` that the person sees: he reads more of it than what his own unit did there, since not every
 * post by which he sees it is confined to that.
 */
export function wholeCase(actor: Actor, parameters: SqlParameters): string {
  if (actor.countyWide) return 'true';
  const { stageOnly, trees } = actor.sight;
  const isWhole = (unit: string) => !stageOnly.includes(unit);
  const groups = actor.groups.filter((group) => isWhole(unitOf(group)));
  const isConfined = groups.length === 0 && actor.groups.length > 0;
  const names = isConfined ? [] : [...groups, actor.username];
  return `(${seenBy({ names, trees: trees.filter(isWhole) }, parameters)} or ${decidedBy({ groups }, parameters)})`;
}

/** Whoever is asked to decide whether a case is cancelled sees it as well. */
export function decidedBy({ groups }: Pick<Actor, 'groups'>, parameters: SqlParameters): string {
  return `exists (select from case_cancellation k
    where k.case_no = c.case_no and k.approver_group = any(${parameters.add(groups)}::text[]))`;
}

/** One place where cases are found in the order of an index, so that a list costs what it shows. */
export interface CaseSource {
  /** What stands before the rows: for each of its rows they are read anew. */
  readonly each?: string;
  /** The rows `c` of cases, or those of `case_access` as `a` or `case_late` as `l`, which have what lists are narrowed by plainly. */
  readonly table: 'c' | 'a' | 'l';
  readonly where: string;
}

/** Where the cases are found that a person sees: each town, and those of each name; one case may be in several places. */
export function sourcesOf(actor: Actor, parameters: SqlParameters): CaseSource[] {
  if (actor.countyWide) return [{ table: 'c', where: 'true' }];
  const inTowns: CaseSource = {
    each: `unnest(${parameters.add(actor.sight.trees)}::text[]) as town (code)`,
    table: 'c',
    where: 'c.town_code = town.code',
  };
  const ofNames: CaseSource = {
    each: `(${namesAndGroups(actor, parameters)}) as own (grantee)`,
    table: 'a',
    where: 'a.grantee = own.grantee and a.created_at is not null',
  };
  return [inTowns, ofNames];
}

/** Where those of them are that get late, by the names of `seen_by`; those of a town alone are asked for there. */
export function lateSource(actor: Actor, unit: string | undefined, parameters: SqlParameters): CaseSource {
  const everywhere = unit === undefined ? '/' : `${unit}/`;
  const places = actor.countyWide ? [everywhere] : namesOfSight(seeingOf(actor));
  return {
    each: `unnest(${parameters.add(places)}::text[]) as own (place)`,
    table: 'l',
    where: 'l.place = own.place',
  };
}

/** Whom changes of cases concern, besides those who see the whole county. */
export interface CaseAudience {
  towns: ReadonlySet<string>;
  /** People and groups that have or had a task in one of them, and who registered one. */
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

/** The names under which a person has access to the cases of tasks. */
export function granteesOf(actor: Actor): string[] {
  return [...actor.groups, actor.username];
}

// helpers

/** By which names and of which units somebody sees cases. */
interface Seeing {
  names: readonly string[];
  trees: readonly string[];
}

function seeingOf(actor: Actor): Seeing {
  return { names: granteesOf(actor), trees: actor.sight.trees };
}

function seenBy(seeing: Seeing, parameters: SqlParameters): string {
  return `c.seen_by && ${parameters.add(namesOfSight(seeing))}::text[]`;
}

/** As `who_sees_case` of the database names them: units, and towns, with a stroke behind. */
function namesOfSight({ names, trees }: Seeing): string[] {
  return [...names, ...trees.map((unit) => `${unit}/`)];
}

/** The own names, the heads of the units that are led, and their groups as far as any of them ever had a task; these are few. */
function namesAndGroups(actor: Actor, parameters: SqlParameters): string {
  const own = `select unnest(${parameters.add(granteesOf(actor))}::text[])`;
  if (actor.sight.trees.length === 0) return own;
  const trees = parameters.add(actor.sight.trees);
  return `${own} union select o.code || '/' || o.lead_role from published.org_unit o where o.code = any(${trees}::text[])
    union select held from published.task_queue q, unnest(q.candidate_groups) held
    where split_part(held, '/', 1) = any(${trees}::text[])`;
}

function unitOf(group: string): string {
  return group.split('/')[0] ?? group;
}
