import type { QueryKey } from '@tanstack/react-query';
import { keys } from './keys.js';

const TOPIC_KEYS: Record<string, QueryKey[]> = {
  // the server may have missed something
  everything: [[]],
  tasks: [['tasks']],
  cases: [keys.caseLists, keys.metrics],
  models: [['models'], keys.processes, ['forms']],
  incidents: [keys.incidents, keys.deadRecords, keys.repairs],
  demonstration: [keys.demonstration, keys.clock],
  clock: [keys.clock, ['tasks'], keys.caseLists, ['case'], keys.metrics],
  notices: [keys.notices],
};

/** Which reads a topic of the change stream makes stale; an unknown topic touches nothing. */
export function topicKeys(topic: string): QueryKey[] {
  // a task that is on the screen may be one of this case that is in nobody's lists here
  if (topic.startsWith('case:')) return [keys.case(topic.slice('case:'.length)), keys.taskDetails];
  return TOPIC_KEYS[topic] ?? [];
}

/** The same for several topics at once, each key once. */
export function topicsKeys(topics: readonly string[]): QueryKey[] {
  const found = new Map(topics.flatMap(topicKeys).map((key) => [JSON.stringify(key), key]));
  return [...found.values()];
}
