const CASE_PREFIX = 'case:';
const TASKS = 'tasks';
const TASKS_PREFIX = `${TASKS}:`;
const ADMINISTRATOR_TOPICS: ReadonlySet<string> = new Set(['incidents']);

/** What one listener may be told. */
export interface Subscription {
  /** Cases that were asked for and may be seen. */
  caseNos: ReadonlySet<string>;
  /** The name of the listener and his groups. */
  names: ReadonlySet<string>;
  isAdministrator: boolean;
}

/** The topics that the listener may know of: nobody learns from a topic that a case exists. */
export function topicsFor(subscription: Subscription, topics: readonly string[]): string[] {
  return [...new Set(topics.flatMap((topic) => topicFor(subscription, topic)))];
}

// helpers

/** A change of tasks concerns those in whose lists they are; to them it is `tasks`, whoever else has them. */
function topicFor({ caseNos, names, isAdministrator }: Subscription, topic: string): string[] {
  if (topic.startsWith(CASE_PREFIX)) return caseNos.has(topic.slice(CASE_PREFIX.length)) ? [topic] : [];
  if (topic.startsWith(TASKS_PREFIX)) return names.has(topic.slice(TASKS_PREFIX.length)) ? [TASKS] : [];
  return isAdministrator || !ADMINISTRATOR_TOPICS.has(topic) ? [topic] : [];
}
