import { useRef, useState } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import type { PaperProof } from '@/shared/api/types.js';
import { useChecks } from '../useChecks.js';
import type { ShownProof } from './PaperPages.js';
import type { Drawn } from './paperDraft.js';
import { PAPER_ADDRESS } from './usePapers.query.js';

/** The pages of what is written, and what is wrong with it; made anew a moment after each change. */
export function useProof(path: { processId: string; code: string }, first: Drawn) {
  const [proof, setProof] = useState<ShownProof | null>(null);
  const [isStale, setStale] = useState(false);
  const turn = useRef(0);
  const checks = useChecks(async (drawn: Drawn) => {
    turn.current += 1;
    const mine = turn.current;
    const made = await proofOf(path, drawn);
    if (mine === turn.current) {
      if (made.picture !== null) setProof(made);
      setStale(made.picture === null);
    }
    return made;
  }, first);
  return { ...checks, proof, isStale };
}

/** One is made at a time for each person: another page of his may have one made now. */
export async function proofOf(path: { processId: string; code: string }, drawn: Drawn): Promise<PaperProof> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await api.post(`${PAPER_ADDRESS}/proofs`, { path, body: drawn });
    } catch (error) {
      if (left === 0 || !(error instanceof ApiProblem && error.code === 'PROOF_BUSY')) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

// helpers

const TRIES = 12;
const PAUSE_MS = 1000;
