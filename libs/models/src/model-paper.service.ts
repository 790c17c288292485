import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { guardPaper } from './check-paper/paper-guard.js';
import type { Draft } from './drafts.js';
import { type DraftKind, DraftService, draftInfo } from './draft.service.js';
import type { FormUse } from './form-draft.entity.js';
import type { DraftInfo } from './model.entity.js';
import { nameable, nameablePaper } from './model-id.js';
import { ModelSource } from './model-source.js';
import { PaperTemplateNotFoundError } from './models.errors.js';
import type {
  ModelPaper,
  ModelPaperDetail,
  PaperDraft,
  SavePaperDraft,
  WrittenPaper,
} from './paper-draft.entity.js';
import { PaperDraftRepository } from './paper-draft.repository.js';
import type { StoredPaperTemplate } from './paper-template.entity.js';
import { PaperTemplateRepository } from './paper-template.repository.js';
import { paperUses } from './paper-uses.js';

/** The papers of a model: which there are, and what is written of them before it is deployed with the model. */
@Injectable()
export class ModelPaperService {
  private readonly kind: DraftKind<WrittenPaper>;

  constructor(
    private readonly saving: DraftService,
    private readonly drafts: PaperDraftRepository,
    private readonly templates: PaperTemplateRepository,
    private readonly source: ModelSource,
  ) {
    this.kind = {
      ...{ drafts, objectKind: 'paper-template', field: 'source', guard: guardPaper },
      ...{ saved: 'PAPER_TEMPLATE_SAVED', discarded: 'PAPER_TEMPLATE_DISCARDED' },
    };
  }

  /** The papers that a model issues, in the order of its steps, then those that it has besides; MODEL_NOT_FOUND. */
  async list(processId: string): Promise<ModelPaper[]> {
    const uses = await this.uses(nameable(processId));
    const [stored, drafts] = await Promise.all([
      this.templates.ofProcess(processId),
      this.drafts.ofModel(processId),
    ]);
    const deployed = new Map(stored.map((template) => [template.code, template]));
    const codes = [...new Set([...uses.keys(), ...deployed.keys(), ...drafts.keys()])];
    return codes.map((code) =>
      toModelPaper(code, uses.get(code) ?? [], deployed.get(code), drafts.get(code)),
    );
  }

  /** A paper as it is deployed and as it is drafted; PAPER_TEMPLATE_NOT_FOUND where it is neither and the model does not issue it. */
  async find(processId: string, code: string): Promise<ModelPaperDetail> {
    const partId = nameablePaper(code);
    const [stored, versions, draft] = await Promise.all([
      this.templates.newest(nameable(processId), code),
      this.templates.versions(processId, code),
      this.drafts.find({ processId, partId }),
    ]);
    if (stored === undefined && draft === undefined && !(await this.uses(processId)).has(code)) {
      throw new PaperTemplateNotFoundError(code);
    }
    const { version = null, contract = null, source = null } = stored ?? {};
    return {
      code,
      version,
      contract,
      source,
      versions,
      draft: draft === undefined ? null : toPaperDraft(draft),
    };
  }

  /** A version as it was deployed; PAPER_TEMPLATE_NOT_FOUND. */
  async version(processId: string, code: string, version: string): Promise<StoredPaperTemplate> {
    const found = await this.templates.find(nameable(processId), nameablePaper(code), version);
    if (found === undefined) throw new PaperTemplateNotFoundError(code);
    return found;
  }

  /**
   * Keeps a draft, also one that is not finished. DRAFT_CHANGED when somebody saved another revision in between;
   * INVALID_INPUT when it can never be read; MODEL_NOT_FOUND, or nobody would find it again; FORBIDDEN.
   */
  async saveDraft(
    actor: Actor,
    processId: string,
    code: string,
    { contract, source, revision }: SavePaperDraft,
  ): Promise<DraftInfo> {
    const place = { processId: nameable(processId), partId: nameablePaper(code) };
    return this.saving.save(actor, this.kind, place, { content: { contract, source }, revision });
  }

  /** Throws a draft away; nothing happens when there is none. FORBIDDEN. */
  discardDraft(actor: Actor, processId: string, code: string): Promise<void> {
    return this.saving.discard(actor, this.kind, { processId, partId: code });
  }

  /** Where the model issues papers; nowhere while it cannot be read. */
  private async uses(processId: string): Promise<Map<string, FormUse[]>> {
    const process = await this.source.process(processId);
    return process === undefined ? new Map<string, FormUse[]>() : paperUses(process);
  }
}

// helpers

function toModelPaper(
  code: string,
  usedBy: FormUse[],
  deployed: StoredPaperTemplate | undefined,
  draft: Draft<WrittenPaper> | undefined,
): ModelPaper {
  return {
    code,
    title: titleOf(draft?.content.contract) ?? deployed?.contract.title ?? code,
    version: deployed?.version ?? null,
    usedBy,
    draft: draft === undefined ? null : draftInfo(draft),
  };
}

function titleOf(contract: object | undefined): string | undefined {
  const title: unknown = contract !== undefined && 'title' in contract ? contract.title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

function toPaperDraft({ content, baseVersion, ...draft }: Draft<WrittenPaper>): PaperDraft {
  return { ...content, baseVersion, ...draftInfo(draft) };
}
