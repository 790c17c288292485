import type { FormUse } from './form-draft.entity.js';
import type { DraftInfo } from './model.entity.js';
import type { PaperContract } from './paper-contract.js';

/** A template as somebody writes it; neither contract nor source need be right yet. */
export interface WrittenPaper {
  contract: object;
  /** Typst. */
  source: string;
}

/** A saved, undeployed change of a template. */
export interface PaperDraft extends DraftInfo, WrittenPaper {
  /** The version from which the draft began; null for a paper that was never deployed. */
  baseVersion: number | null;
}

/** What a person wants to keep of a template. */
export interface SavePaperDraft extends WrittenPaper {
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  revision?: number;
}

/** A version under which a template was deployed. */
export interface PaperVersion {
  version: number;
  deployedAt: Date;
  /** Display name; null where it came with the program. */
  deployedBy: string | null;
}

/** A paper of a model as its list shows it. */
export interface ModelPaper {
  code: string;
  /** Its title, or its code. */
  title: string;
  /** Null where it was never deployed. */
  version: number | null;
  /** The steps that issue it. */
  usedBy: FormUse[];
  draft: DraftInfo | null;
}

/** A paper of a model: as papers are issued by it now, and as it is drafted. */
export interface ModelPaperDetail {
  code: string;
  version: number | null;
  contract: PaperContract | null;
  source: string | null;
  /** Newest first. */
  versions: PaperVersion[];
  draft: PaperDraft | null;
}
