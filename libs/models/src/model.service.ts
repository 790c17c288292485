import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import type { Finding } from './check/finding.js';
import { guardXml } from './check/xml-guard.js';
import { DefinitionRepository } from './definition.repository.js';
import type { DraftPlace } from './drafts.js';
import { type DraftKind, DraftService, draftInfo } from './draft.service.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { ModelCheckService } from './model-check.service.js';
import type { DraftInfo, ModelDraft, ModelSummary, ModelVersion, SaveDraft } from './model.entity.js';
import { type Difference, modelDifferences } from './model-difference.js';
import { ModelDraftRepository } from './model-draft.repository.js';
import { nameable } from './model-id.js';
import { ModelRepository } from './model.repository.js';
import { processIn } from './model-source.js';
import { ModelNotFoundError } from './models.errors.js';
import { PaperDraftRepository } from './paper-draft.repository.js';

/** The catalogue of models, their drafts and their check. */
@Injectable()
export class ModelService {
  private readonly kind: DraftKind<string>;

  constructor(
    private readonly saving: DraftService,
    private readonly models: ModelRepository,
    private readonly drafts: ModelDraftRepository,
    private readonly formDrafts: FormDraftRepository,
    private readonly paperDrafts: PaperDraftRepository,
    private readonly definitions: DefinitionRepository,
    private readonly checks: ModelCheckService,
  ) {
    this.kind = {
      ...{ drafts, objectKind: 'model', saved: 'MODEL_SAVED', discarded: 'MODEL_DRAFT_DISCARDED' },
      ...{ field: 'xml', guard: guardXml },
    };
  }

  /** Every deployed model with the version that runs and its draft. */
  async list(): Promise<ModelSummary[]> {
    return this.withDrafts(await this.models.catalogue());
  }

  /** One model as the catalogue shows it; MODEL_NOT_FOUND. */
  async find(processId: string): Promise<ModelSummary> {
    const [model] = await this.withDrafts(await this.models.catalogue(nameable(processId)));
    if (model === undefined) throw new ModelNotFoundError(processId);
    return model;
  }

  /** Every deployed version, newest first; MODEL_NOT_FOUND. */
  async versions(processId: string): Promise<ModelVersion[]> {
    const versions = await this.models.versions(nameable(processId));
    if (versions.length === 0) throw new ModelNotFoundError(processId);
    return versions;
  }

  /** The file of a version, the newest without one; MODEL_NOT_FOUND. */
  async xml(processId: string, version?: number): Promise<{ xml: string; version: number }> {
    const definition =
      version === undefined
        ? await this.definitions.findLatest(nameable(processId))
        : await this.definitions.findVersion(nameable(processId), version);
    const xml = definition && (await this.definitions.findXml(definition.definitionKey));
    if (definition === undefined || xml === undefined) throw new ModelNotFoundError(processId);
    return { xml, version: definition.version };
  }

  /** The draft of a model, or null. */
  async draft(processId: string): Promise<ModelDraft | null> {
    const draft = await this.drafts.find(placeOf(processId));
    if (draft === undefined) return null;
    return { xml: draft.content, baseVersion: draft.baseVersion, ...draftInfo(draft) };
  }

  /**
   * Keeps a draft, also one that is not finished. DRAFT_CHANGED when somebody saved another revision in between;
   * INVALID_INPUT when the text is too large or could never be read; FORBIDDEN.
   */
  saveDraft(actor: Actor, processId: string, { xml, revision }: SaveDraft): Promise<DraftInfo> {
    return this.saving.save(actor, this.kind, placeOf(processId), { content: xml, revision });
  }

  /**
   * Throws a draft away, and with it what is drawn of its forms and papers where the model was never deployed; nothing happens when there
   * is none. FORBIDDEN.
   */
  discardDraft(actor: Actor, processId: string): Promise<void> {
    return this.saving.discard(actor, this.kind, placeOf(processId), async (tx) => {
      const forms = await this.formDrafts.removeOfUndeployed(processId, tx);
      const papers = await this.paperDrafts.removeOfUndeployed(processId, tx);
      return { ...(forms.length > 0 && { forms }), ...(papers.length > 0 && { papers }) };
    });
  }

  /** What would keep a model from working, errors first. Nothing is stored or sent anywhere. */
  check(xml: string, processId?: string, extraJobTypes: readonly string[] = []): Promise<Finding[]> {
    return this.checks.check(xml, processId, extraJobTypes);
  }

  /** What is wrong with a file and what of it would be lost if it became the draft; nothing is stored. */
  async checkImport(xml: string, processId: string): Promise<{ findings: Finding[]; losses: Finding[] }> {
    const [findings, losses] = await Promise.all([this.check(xml, processId), this.checks.losses(xml)]);
    return { findings, losses };
  }

  /** What a text says other than the version that runs; nothing where one of them is missing or cannot be read. */
  async differences(xml: string, processId: string): Promise<Difference[]> {
    if (guardXml(xml).length > 0) return [];
    const running = await this.definitions.findLatest(nameable(processId));
    const before = running && (await this.definitions.findXml(running.definitionKey));
    if (before === undefined) return [];
    const [was, is] = await Promise.all([processIn(before, processId), processIn(xml, processId)]);
    return was === undefined || is === undefined ? [] : modelDifferences(was, is);
  }

  private async withDrafts(models: readonly ModelSummary[]): Promise<ModelSummary[]> {
    const drafts = await this.drafts.infos(models.map(({ processId }) => processId));
    return models.map((model) => ({ ...model, draft: drafts.get(model.processId) ?? null }));
  }
}

// helpers

function placeOf(processId: string): DraftPlace {
  return { processId: nameable(processId), partId: processId };
}
