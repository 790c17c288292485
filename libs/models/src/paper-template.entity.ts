import type { PaperContract } from './paper-contract.js';

/** A template of a paper of a process, with what it needs. */
export interface PaperTemplate {
  processId: string;
  /** How models name it, e.g. `notice-of-acceptance`. */
  code: string;
  contract: PaperContract;
  /** Typst. */
  source: string;
}

/** A template as it was stored; papers keep by which version they were made. */
export interface StoredPaperTemplate extends PaperTemplate {
  version: number;
}
