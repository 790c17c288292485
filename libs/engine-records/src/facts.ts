import type { EntityManager } from 'typeorm';

export const FACTS_CHANNEL = 'facts';

/** Stands for every topic, single cases among them: for readers that may have missed something. */
export const EVERYTHING = 'everything';

/** A notification may carry 8,000 bytes; a topic is a few dozen. */
const TOPICS_PER_NOTIFICATION = 100;
/** Beyond this a reader is better off looking at everything. */
const MAX_TOPICS = 2000;

/** Tells every listener which topics changed; delivered when the transaction commits, not at all when it rolls back. */
export async function notifyFacts(tx: Pick<EntityManager, 'query'>, topics: Iterable<string>): Promise<void> {
  const all = [...topics];
  if (all.length === 0) return;
  const payloads = slices(all.length > MAX_TOPICS ? [EVERYTHING] : all).map((part) =>
    JSON.stringify({ topics: part }),
  );
  await tx.query(`select pg_notify($1, payload) from unnest($2::text[]) as payload`, [
    FACTS_CHANNEL,
    payloads,
  ]);
}

function slices(topics: string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < topics.length; from += TOPICS_PER_NOTIFICATION) {
    parts.push(topics.slice(from, from + TOPICS_PER_NOTIFICATION));
  }
  return parts;
}
