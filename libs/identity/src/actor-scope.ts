import type { Actor } from './actor.js';

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
    countyWide: isAdministrator || roles.some(({ countyWide }) => countyWide),
    isAdministrator,
    isAnalyst: roles.some(({ grants }) => grants === 'model'),
  };
}

/** Pages that the person may open, in the order of the navigation. */
export function pagesOf(actor: Actor): Page[] {
  const pages: Page[] = ['tasks', 'cases'];
  if (actor.isAnalyst || actor.isAdministrator) pages.push('models');
  if (actor.isAnalyst || actor.countyWide) pages.push('monitoring');
  // a tool for everybody: it shows nothing of any case
  pages.push('deadlines');
  if (actor.isAdministrator) pages.push('admin');
  return pages;
}

function townsOf({ townCode, stationedAtCode }: HeldRole): string[] {
  return [townCode, stationedAtCode].filter((code) => typeof code === 'string');
}
