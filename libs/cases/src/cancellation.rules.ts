import { type Actor, type Leads, candidateGroup } from '@app/identity';
import type { Feel } from '@app/feel';
import type { Definition } from '@app/models';
import type { CancelMode } from './cancellation.entity.js';
import { valueOrNone } from './value-or-none.js';

/** Who may cancel a case of a model, and who decides when another unit holds it. */
export interface CancelRights {
  /** Groups that may cancel; their units are the case's own. */
  readonly groups: readonly string[];
  /** The unit that holds the case and is none of its own; null while its own unit does. */
  readonly holder: string | null;
  readonly approverGroup: string;
}

/**
 * What the model says: `cancelGroups` and `cancelApprover` are FEEL over the facts of the start, the latter also over
 * `holder`. Where it says nothing the county's command cancels and decides.
 */
export function cancelRightsOf(
  { properties }: Pick<Definition, 'properties'>,
  facts: Record<string, unknown>,
  heldBy: readonly (readonly string[])[],
  { leads, feel }: { leads: Pick<Leads, 'commandGroup'>; feel: Feel },
): CancelRights {
  const groups = textsOf(read(properties['cancelGroups'], facts, feel));
  const named = groups.length === 0 ? [leads.commandGroup()] : groups;
  const home = new Set(named.map((group) => candidateGroup(group).unit));
  const holder =
    heldBy.find((units) => units.length > 0 && !units.some((unit) => home.has(unit)))?.[0] ?? null;
  const [approver] = textsOf(read(properties['cancelApprover'], { ...facts, holder }, feel));
  return { groups: named, holder, approverGroup: approver ?? leads.commandGroup() };
}

/** Whether the person cancels at once, has to ask, or may not at all. The approver of a held case needs to ask nobody. */
export function cancelModeOf({ groups, isAdministrator }: Actor, rights: CancelRights): CancelMode {
  if (rights.holder !== null && groups.includes(rights.approverGroup)) return 'direct';
  if (!isAdministrator && !groups.some((group) => rights.groups.includes(group))) return null;
  return rights.holder === null ? 'direct' : 'request';
}

// helpers

function read(text: string | undefined, scope: Record<string, unknown>, feel: Feel): unknown {
  return text?.startsWith('=') === true ? valueOrNone(text, scope, feel) : text;
}

/** Candidate groups, from a text or a list. */
function textsOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.filter((text): text is string => typeof text === 'string' && text.includes('/'));
}
