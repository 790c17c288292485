import { valueOrNone } from '@app/cases';
import type { Feel } from '@app/feel';
import { candidateGroups } from '@app/identity';
import type { ReportedEventDeclaration } from '@app/models';
import type { WaitingEvent } from './waiting-event.queries.js';

/**
 * Who may report an event: the groups that its model names, over the facts of the instance that waits; else whoever has
 * the stage in which it waits, and where none is named the groups of the open tasks there.
 */
export function reporterGroups(
  { groups }: Pick<ReportedEventDeclaration, 'groups'>,
  { responsible, taskGroups }: Pick<WaitingEvent, 'responsible' | 'taskGroups'>,
  facts: Record<string, unknown>,
  feel: Feel,
): string[] {
  if (groups !== null) return groupsIn(groups.startsWith('=') ? valueOrNone(groups, facts, feel) : groups);
  const named = groupsIn(responsible);
  return named.length > 0 ? named : taskGroups;
}

// helpers

/** Groups of a list, or of a text that has several. */
function groupsIn(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  return texts
    .flatMap((text) => candidateGroups(text))
    .flatMap(({ unit, role }) => (role === '' ? [] : [`${unit}/${role}`]));
}
