import type { CaseAudience } from '@app/cases';

const CASES = 'cases';
const CASE_PREFIX = 'case:';
/** Topics that are told apart by whose they are; to each listener his own have the same name. */
const OF_NAMES = ['tasks', 'notices'];
const ADMINISTRATOR_TOPICS: ReadonlySet<string> = new Set(['incidents']);

/** What one listener may be told. */
export interface Subscription {
  /** Cases that were asked for and may be seen. */
  caseNos: ReadonlySet<string>;
  /** The name of the listener and his groups. */
  names: ReadonlySet<string>;
  /** Towns and units all of whose cases the listener sees. */
  trees: ReadonlySet<string>;
  /** Whether lists or figures of the listener hold the cases of the whole county. */
  seesEveryCase: boolean;
  isAdministrator: boolean;
}

/**
 * The topics that the listener may know of: nobody learns from a topic that a case exists. Without an audience a change
 * of cases concerns everybody.
 */
export function topicsFor(
  subscription: Subscription,
  topics: readonly string[],
  audience?: CaseAudience,
): string[] {
  return [...new Set(topics.flatMap((topic) => topicFor(subscription, topic, audience)))];
}

/** The cases of which topics tell, where it matters whom they concern. */
export function casesToldBy(topics: readonly string[]): string[] {
  if (!topics.includes(CASES)) return [];
  return topics
    .filter((topic) => topic.startsWith(CASE_PREFIX))
    .map((topic) => topic.slice(CASE_PREFIX.length));
}

// helpers

function topicFor(subscription: Subscription, topic: string, audience: CaseAudience | undefined): string[] {
  const { caseNos, names, isAdministrator } = subscription;
  if (topic.startsWith(CASE_PREFIX)) return caseNos.has(topic.slice(CASE_PREFIX.length)) ? [topic] : [];
  if (topic === CASES) return isConcerned(subscription, audience) ? [topic] : [];
  const named = OF_NAMES.find((name) => topic.startsWith(`${name}:`));
  if (named !== undefined) return names.has(topic.slice(named.length + 1)) ? [named] : [];
  return isAdministrator || !ADMINISTRATOR_TOPICS.has(topic) ? [topic] : [];
}

function isConcerned(
  { seesEveryCase, trees, names }: Subscription,
  audience: CaseAudience | undefined,
): boolean {
  if (seesEveryCase || audience === undefined) return true;
  return (
    [...audience.towns].some((town) => trees.has(town)) ||
    [...audience.names].some((name) => names.has(name) || trees.has(unitOf(name)))
  );
}

/** Of a group; of the name of a person nothing that is a unit. */
function unitOf(name: string): string {
  const [unit = '', role] = name.split('/');
  return role === undefined ? '' : unit;
}
