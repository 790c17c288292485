import { createHash } from 'node:crypto';

/** An entry as the chain sees it. */
export interface ChainLink {
  /** Position in the chain, from 1 on without a gap. */
  readonly seq: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly content: string;
}

/** The end of the part of a chain that was looked at. */
export interface ChainHead {
  readonly seq: string;
  readonly hash: Buffer;
}

export type ChainFault = 'ENTRY_MISSING' | 'LINK_BROKEN' | 'CONTENT_CHANGED';

export interface BrokenLink {
  readonly seq: string;
  readonly fault: ChainFault;
}

/** Where every chain begins. */
export const CHAIN_START: ChainHead = { seq: '0', hash: Buffer.alloc(32) };

/** SHA-256 over the hash before, the position and the content. */
export function linkHash({ hash }: ChainHead, seq: string, content: string): Buffer {
  return createHash('sha256').update(hash).update(`${seq}\n${content}`, 'utf8').digest();
}

/** Follows the links from a head; answers the new head, or the first link that does not hold. */
export function followChain(head: ChainHead, links: readonly ChainLink[]): ChainHead | BrokenLink {
  let last = head;
  for (const link of links) {
    const fault = faultOf(last, link);
    if (fault !== undefined) return { seq: expectedSeq(last), fault };
    last = { seq: link.seq, hash: link.hash };
  }
  return last;
}

export function isBroken(result: ChainHead | BrokenLink): result is BrokenLink {
  return 'fault' in result;
}

// helpers

function faultOf(last: ChainHead, link: ChainLink): ChainFault | undefined {
  if (link.seq !== expectedSeq(last)) return 'ENTRY_MISSING';
  if (!link.previousHash.equals(last.hash)) return 'LINK_BROKEN';
  return linkHash(last, link.seq, link.content).equals(link.hash) ? undefined : 'CONTENT_CHANGED';
}

function expectedSeq({ seq }: ChainHead): string {
  return String(BigInt(seq) + 1n);
}
