const CASE_PREFIX = 'case:';
const ADMINISTRATOR_TOPICS: ReadonlySet<string> = new Set(['incidents']);

/** What one listener may be told. */
export interface Subscription {
  /** Cases that were asked for and may be seen. */
  caseNos: ReadonlySet<string>;
  isAdministrator: boolean;
}

/** The topics that the listener may know of: nobody learns from a topic that a case exists. */
export function topicsFor(subscription: Subscription, topics: readonly string[]): string[] {
  return topics.filter((topic) => {
    if (topic.startsWith(CASE_PREFIX)) return subscription.caseNos.has(topic.slice(CASE_PREFIX.length));
    return subscription.isAdministrator || !ADMINISTRATOR_TOPICS.has(topic);
  });
}
