import type { Actor, Sight } from './actor.js';

/** What a role lets people see, besides the cases in which they or their groups have or had a task; ADR 0053. */
export const ROLE_SCOPES = ['own', 'unit-tree', 'stage-only', 'county', 'ledger'] as const;
export type RoleScope = (typeof ROLE_SCOPES)[number];

/** A role that a person holds in a unit. */
export interface HeldRole {
  unitCode: string;
  unitName: string;
  role: string;
  /** The town to which the unit belongs. */
  townCode: string | null;
  /** Town in which a stationed body of a department sits. */
  stationedAtCode: string | null;
  /** The unit commands or oversees. */
  countyWide: boolean;
  /** What the role opens besides its tasks. */
  grants: 'administer' | 'model' | null;
  /** What the role lets see. */
  scopes: RoleScope[];
  /** The units below it, and the bodies stationed there. */
  below: string[];
}

/** The pages of the web app; what a person may open depends on the roles held. */
export type Page = 'tasks' | 'cases' | 'models' | 'monitoring' | 'deadlines' | 'admin';

/** What a person may see follows from the held roles alone. */
export function toActor(username: string, displayName: string, roles: readonly HeldRole[]): Actor {
  const isAdministrator = roles.some(({ grants }) => grants === 'administer');
  return {
    username,
    displayName,
    groups: [...new Set(roles.map(({ unitCode, role }) => `${unitCode}/${role}`))],
    towns: [...new Set(roles.flatMap(townsOf))],
    countyWide: isAdministrator || roles.some((held) => held.countyWide || has(held, 'county')),
    sight: sightOf(roles),
    isAdministrator,
    isAnalyst: roles.some(({ grants }) => grants === 'model'),
  };
}

/** Pages that the person may open, in the order of the navigation. */
export function pagesOf(actor: Actor): Page[] {
  const pages: Page[] = ['tasks', 'cases'];
  if (actor.isAnalyst || actor.isAdministrator) pages.push('models');
  if (actor.isAnalyst || actor.countyWide || actor.sight.ledger) pages.push('monitoring');
  // a tool for everybody: it shows nothing of any case
  pages.push('deadlines');
  if (actor.isAdministrator) pages.push('admin');
  return pages;
}

// helpers

function sightOf(roles: readonly HeldRole[]): Sight {
  const leading = roles.filter((held) => has(held, 'unit-tree'));
  const whole = new Set(roles.filter((held) => !has(held, 'stage-only')).flatMap(unitsOf));
  const part = roles.filter((held) => has(held, 'stage-only')).flatMap(unitsOf);
  return {
    units: [...new Set(roles.flatMap(unitsOf))],
    trees: [...new Set(leading.flatMap((held) => [...unitsOf(held), ...bothParents(held)]))],
    stageOnly: [...new Set(part)].filter((unit) => !whole.has(unit)),
    ledger: roles.some((held) => has(held, 'ledger')),
  };
}

function unitsOf(held: HeldRole): string[] {
  return has(held, 'unit-tree') ? [held.unitCode, ...held.below] : [held.unitCode];
}

/** The other parent of a stationed body is the town in which it sits. */
function bothParents({ stationedAtCode }: HeldRole): string[] {
  return stationedAtCode === null ? [] : [stationedAtCode];
}

function has({ scopes }: HeldRole, scope: RoleScope): boolean {
  return scopes.includes(scope);
}

function townsOf({ townCode, stationedAtCode }: HeldRole): string[] {
  return [townCode, stationedAtCode].filter((code) => typeof code === 'string');
}
