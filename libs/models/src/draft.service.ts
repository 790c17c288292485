import { Injectable } from '@nestjs/common';
import { type AuditAct, type AuditAction, type AuditObjectKind, recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Finding } from './check/finding.js';
import type { DraftPlace, Drafts } from './drafts.js';
import type { DraftInfo } from './model.entity.js';
import { requireEditor } from './model-editor.js';
import { ModelSource } from './model-source.js';
import { DraftChangedError, unfitDraft } from './models.errors.js';

/** What is drafted: models, forms or papers. */
export interface DraftKind<Content> {
  drafts: Drafts<Content>;
  /** How it is noted what somebody does to one. */
  objectKind: AuditObjectKind;
  saved: AuditAction;
  discarded: AuditAction;
  /** The field of a request with what is written, and what keeps it from being read at all. */
  field: 'xml' | 'schema' | 'source';
  guard: (content: Content, partId: string) => Finding[];
}

/** What somebody wants to keep. */
export interface DraftToSave<Content> {
  content: Content;
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  revision?: number;
}

/** Saves and discards drafts: of two people who save, the second decides. */
@Injectable()
export class DraftService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly source: ModelSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a draft, also one that is not finished. DRAFT_CHANGED when somebody saved another revision in between;
   * INVALID_INPUT when it can never be read; MODEL_NOT_FOUND for a part of none, or nobody would find it again; FORBIDDEN.
   */
  async save<Content>(
    actor: Actor,
    kind: DraftKind<Content>,
    place: DraftPlace,
    { content, revision: base = 0 }: DraftToSave<Content>,
  ): Promise<DraftInfo> {
    requireEditor(actor);
    const unfit = kind.guard(content, place.partId);
    if (unfit.length > 0) throw unfitDraft(unfit, kind.field);
    if (isPart(kind)) await this.source.requireModel(place.processId);
    const saving = { by: actor.username, at: this.clock.now() };
    const revision = await inTransaction(this.dataSource, async (tx) => {
      const saved =
        base === 0
          ? await kind.drafts.create(place, content, saving, tx)
          : await kind.drafts.replace(place, { content, revision: base }, saving, tx);
      if (saved !== undefined)
        await recordAct(
          tx,
          act(actor, kind, place, { action: kind.saved, at: saving.at }, { revision: saved }),
        );
      return saved;
    });
    if (revision === undefined) throw new DraftChangedError(await infoOf(kind, place));
    return { revision, savedBy: actor.displayName, savedAt: saving.at };
  }

  /** Throws a draft away, and what `along` removes with it, which it tells; nothing happens when there is none. FORBIDDEN. */
  async discard<Content>(
    actor: Actor,
    kind: DraftKind<Content>,
    place: DraftPlace,
    along: (tx: Transaction) => Promise<Record<string, string[]>> = () => Promise.resolve({}),
  ): Promise<void> {
    requireEditor(actor);
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await kind.drafts.remove(place, tx))) return;
      const done = { action: kind.discarded, at: this.clock.now() };
      await recordAct(tx, act(actor, kind, place, done, await along(tx)));
    });
  }
}

/** A draft without what is written in it. */
export function draftInfo({ revision, savedBy, savedAt }: DraftInfo): DraftInfo {
  return { revision, savedBy, savedAt };
}

// helpers

async function infoOf<Content>({ drafts }: DraftKind<Content>, place: DraftPlace) {
  const draft = await drafts.find(place);
  return draft && draftInfo(draft);
}

function isPart<Content>({ objectKind }: DraftKind<Content>): boolean {
  return objectKind !== 'model';
}

function act<Content>(
  by: Actor,
  kind: DraftKind<Content>,
  { processId, partId }: DraftPlace,
  done: Pick<AuditAct, 'action' | 'at'>,
  told: Record<string, number | string[]>,
): AuditAct {
  const details = { ...(isPart(kind) && { processId }), ...told };
  const { objectKind } = kind;
  return { ...done, by, objectKind, objectId: partId, ...(Object.keys(details).length > 0 && { details }) };
}
