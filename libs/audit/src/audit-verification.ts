import type { DataSource, EntityManager } from 'typeorm';
import {
  type BrokenLink,
  CHAIN_START,
  type ChainHead,
  type ChainLink,
  followChain,
  isBroken,
} from './audit-chain.js';

/** A link that somebody wrote down earlier, outside the database: what came before it cannot be written anew. */
export interface Anchor {
  readonly seq: string;
  readonly hash: string;
}

export type VerificationFault = BrokenLink['fault'] | 'END_MISSING' | 'ANCHOR_DIFFERS';

/** What a look through the whole chain found. */
export interface Verification {
  readonly entries: number;
  /** The last entry that holds. */
  readonly head: Anchor;
  readonly broken: { readonly seq: string; readonly fault: VerificationFault } | null;
}

const LINKS_AT_ONCE = 5000;

/** Follows the chain from its beginning to its end, as it is at one moment. */
export function verifyAudit(dataSource: DataSource, anchor?: Anchor): Promise<Verification> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    let head = CHAIN_START;
    for (;;) {
      const links = await linksAfter(tx, head.seq);
      const anchored = links.find(({ seq }) => seq === anchor?.seq);
      if (anchor && anchored && anchored.hash.toString('hex') !== anchor.hash.toLowerCase())
        return verdict(head, { seq: anchor.seq, fault: 'ANCHOR_DIFFERS' });
      const followed = followChain(head, links);
      if (isBroken(followed)) return verdict(lastBefore(followed, links, head), followed);
      head = followed;
      if (links.length < LINKS_AT_ONCE) return verdict(head, await missingEnd(tx, head, anchor));
    }
  });
}

// helpers

function linksAfter(tx: EntityManager, seq: string): Promise<ChainLink[]> {
  return tx.query(
    `select seq, previous_hash as "previousHash", hash, content from audit_entry
      where seq > $1 order by seq limit ${LINKS_AT_ONCE}`,
    [seq],
  );
}

/** A chain whose last entries are gone holds in itself; the head and the anchor know how long it was. */
async function missingEnd(
  tx: EntityManager,
  head: ChainHead,
  anchor?: Anchor,
): Promise<Verification['broken']> {
  const [stored] = await tx.query<ChainHead[]>(`select seq, hash from audit_head where id = 1`);
  const isWhole = stored?.seq === head.seq && stored.hash.equals(head.hash);
  const reachesAnchor = anchor === undefined || BigInt(anchor.seq) <= BigInt(head.seq);
  if (isWhole && reachesAnchor) return null;
  return { seq: String(BigInt(head.seq) + 1n), fault: 'END_MISSING' };
}

function lastBefore({ seq }: BrokenLink, links: readonly ChainLink[], head: ChainHead): ChainHead {
  const index = links.findIndex((link) => BigInt(link.seq) >= BigInt(seq));
  return links[index - 1] ?? head;
}

function verdict(head: ChainHead, broken: Verification['broken']): Verification {
  return { entries: Number(head.seq), head: { seq: head.seq, hash: head.hash.toString('hex') }, broken };
}
