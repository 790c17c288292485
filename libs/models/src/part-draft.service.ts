import { Injectable } from '@nestjs/common';
import { type AuditAction, type AuditObjectKind, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { DraftInfo } from './model.entity.js';
import { requireEditor } from './model-editor.js';
import { ModelSource } from './model-source.js';
import { DraftChangedError } from './models.errors.js';
import type { PartDraftRepository, PartPlace } from './part-draft.repository.js';

/** A draft of a part, and how it is noted what somebody does to it. */
export interface DraftOfPart<Content extends object> {
  drafts: PartDraftRepository<Content>;
  place: PartPlace;
  objectKind: AuditObjectKind;
}

/** Saves and discards drafts of parts of models: of two people who save, the second decides. */
@Injectable()
export class PartDraftService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly source: ModelSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a draft, also one that is not finished. DRAFT_CHANGED when somebody saved another revision in between;
   * MODEL_NOT_FOUND, or nobody would find it again; FORBIDDEN.
   */
  async save<Content extends object>(
    actor: Actor,
    part: DraftOfPart<Content>,
    { content, revision: base = 0 }: { content: Content; revision?: number },
    action: AuditAction,
  ): Promise<DraftInfo> {
    requireEditor(actor);
    const { drafts, place } = part;
    await this.source.requireModel(place.processId);
    const saving = { by: actor.username, at: this.clock.now() };
    const revision = await inTransaction(this.dataSource, async (tx) => {
      const saved =
        base === 0
          ? await drafts.create(place, content, saving, tx)
          : await drafts.replace(place, { content, revision: base }, saving, tx);
      if (saved !== undefined) {
        const details = { processId: place.processId, revision: saved };
        await recordAct(tx, { ...actOn(part, actor), action, at: saving.at, details });
      }
      return saved;
    });
    if (revision === undefined) throw new DraftChangedError(await this.info(part));
    return { revision, savedBy: actor.displayName, savedAt: saving.at };
  }

  /** Throws a draft away; nothing happens when there is none. FORBIDDEN. */
  async discard<Content extends object>(
    actor: Actor,
    part: DraftOfPart<Content>,
    action: AuditAction,
  ): Promise<void> {
    requireEditor(actor);
    const { drafts, place } = part;
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await drafts.remove(place, tx))) return;
      const details = { processId: place.processId };
      await recordAct(tx, { ...actOn(part, actor), action, at: this.clock.now(), details });
    });
  }

  private async info<Content extends object>({ drafts, place }: DraftOfPart<Content>) {
    const draft = await drafts.find(place);
    return draft && draftInfo(draft);
  }
}

/** A draft without what is written in it. */
export function draftInfo({ revision, savedBy, savedAt }: DraftInfo): DraftInfo {
  return { revision, savedBy, savedAt };
}

// helpers

function actOn<Content extends object>({ objectKind, place }: DraftOfPart<Content>, by: Actor) {
  return { by, objectKind, objectId: place.partId };
}
