import { type SqlParameters, hasMoreThan } from '@app/database';
import type { Actor } from '@app/identity';
import type { DataSource } from 'typeorm';

/** From so many cases on, the newest visible ones are found sooner by looking at the newest cases one by one. */
const MANY = 2000;

/**
 * Condition on a row `c` of `case_file`: a person sees the cases of the whole county, those of the towns and units that
 * he leads, and those that he registered or in which he or one of his groups has or had a task.
 */
export function visibleCase(actor: Actor, parameters: SqlParameters): string {
  if (actor.countyWide) return 'true';
  return seenBy({ names: granteesOf(actor), trees: actor.sight.trees }, parameters);
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
  const inTowns: CaseSource = {
    each: `unnest(${parameters.add(actor.sight.trees)}::text[]) as town (code)`,
    table: 'c',
    where: 'c.town_code = town.code',
  };
  if (places === 'towns') {
    const { trees } = actor.sight;
    return [inTowns, { table: 'c', where: isGranted({ names: granteesOf(actor), trees }, parameters) }];
  }
  const ofNames: CaseSource = {
    each: `(${namesAndGroups(actor, parameters)}) as own (grantee)`,
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
    (parameters) => `case_access where grantee in (${namesAndGroups(actor, parameters)})`,
  );
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

function seenBy(seeing: Seeing, parameters: SqlParameters): string {
  const granted = isGranted(seeing, parameters);
  if (seeing.trees.length === 0) return granted;
  return `(c.town_code = any(${parameters.add(seeing.trees)}::text[]) or ${granted})`;
}

/** By a name, or by the unit of a group that has or had a task there. */
function isGranted({ names, trees }: Seeing, parameters: SqlParameters): string {
  const byName = `a.grantee = any(${parameters.add(names)}::text[])`;
  const condition = trees.length === 0 ? byName : `(${byName} or ${isOfUnit(trees, parameters)})`;
  return `exists (select from case_access a where a.case_no = c.case_no and ${condition})`;
}

/** The group of an access `a` is one of these units. */
function isOfUnit(units: readonly string[], parameters: SqlParameters): string {
  return `strpos(a.grantee, '/') > 0 and split_part(a.grantee, '/', 1) = any(${parameters.add(units)}::text[])`;
}

/** The own names, and the groups of the units that are led as far as any of them ever had a task; these are few. */
function namesAndGroups(actor: Actor, parameters: SqlParameters): string {
  const own = `select unnest(${parameters.add(granteesOf(actor))}::text[])`;
  if (actor.sight.trees.length === 0) return own;
  const trees = parameters.add(actor.sight.trees);
  return `${own} union select held from published.task_queue q, unnest(q.candidate_groups) held
    where split_part(held, '/', 1) = any(${trees}::text[])`;
}

function unitOf(group: string): string {
  return group.split('/')[0] ?? group;
}
