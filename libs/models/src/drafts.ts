import type { Transaction } from '@app/database';
import type { DraftInfo } from './model.entity.js';

/** Who saves, and when. */
export interface Saving {
  by: string;
  at: Date;
}

/** Something that is drafted on its own: a form or a paper of a model, and the model itself, whose part has its own id. */
export interface DraftPlace {
  processId: string;
  partId: string;
}

/** What somebody wrote before it is deployed. */
export interface Draft<Content> extends DraftInfo {
  partId: string;
  /** The very text that was saved. */
  content: Content;
  /** The version from which it began; null for what was never deployed. */
  baseVersion: number | null;
}

/** Where the drafts of one kind are kept. */
export interface Drafts<Content> {
  find(place: DraftPlace): Promise<Draft<Content> | undefined>;
  /** Makes the first revision of a draft; undefined when there is a draft already. */
  create(place: DraftPlace, content: Content, saving: Saving, tx: Transaction): Promise<number | undefined>;
  /** Replaces a draft that still has the revision on which the change builds; undefined when it has not. */
  replace(
    place: DraftPlace,
    next: { content: Content; revision: number },
    saving: Saving,
    tx: Transaction,
  ): Promise<number | undefined>;
  /** Removes a draft; answers whether there was one. */
  remove(place: DraftPlace, tx: Transaction): Promise<boolean>;
}
