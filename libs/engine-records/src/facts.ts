import type { EntityManager } from 'typeorm';

export const FACTS_CHANNEL = 'facts';

/** Stands for every topic, single cases among them: for readers that may have missed something. */
export const EVERYTHING = 'everything';

/** A notification may carry less than 8,000 bytes; the rest is for what stands around the topics. */
const BYTES_PER_NOTIFICATION = 7_900;
/** A topic is a few dozen bytes; names come from models and may be of any length. */
const BYTES_PER_TOPIC = 200;
/** Beyond this a reader is better off looking at everything. */
const MAX_TOPICS = 2000;

/** Tells every listener which topics changed; delivered when the transaction commits, not at all when it rolls back. */
export async function notifyFacts(tx: Pick<EntityManager, 'query'>, topics: Iterable<string>): Promise<void> {
  const all = [...topics];
  if (all.length === 0) return;
  const payloads = slices(isTooMuch(all) ? [EVERYTHING] : all).map((part) =>
    JSON.stringify({ topics: part }),
  );
  await tx.query(`select pg_notify($1, payload) from unnest($2::text[]) as payload`, [
    FACTS_CHANNEL,
    payloads,
  ]);
}

function isTooMuch(topics: readonly string[]): boolean {
  return topics.length > MAX_TOPICS || topics.some((topic) => bytesOf(topic) > BYTES_PER_TOPIC);
}

function slices(topics: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const topic of topics) {
    room -= bytesOf(topic);
    if (room < 0) {
      parts.push([]);
      room = BYTES_PER_NOTIFICATION - bytesOf(topic);
    }
    parts.at(-1)?.push(topic);
  }
  return parts;
}

/** Of a topic inside a notification, with its comma. */
function bytesOf(topic: string): number {
  return Buffer.byteLength(JSON.stringify(topic)) + 1;
}
