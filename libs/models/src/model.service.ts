import { Injectable } from '@nestjs/common';
import { type AuditAct, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Finding } from './check/finding.js';
import { guardXml } from './check/xml-guard.js';
import { DefinitionRepository } from './definition.repository.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { ModelCheckService } from './model-check.service.js';
import type { DraftInfo, ModelDraft, ModelSummary, ModelVersion, SaveDraft } from './model.entity.js';
import { type Difference, modelDifferences } from './model-difference.js';
import { requireEditor } from './model-editor.js';
import { nameable } from './model-id.js';
import { ModelRepository } from './model.repository.js';
import { processIn } from './model-source.js';
import { DraftChangedError, ModelNotFoundError, unfitDraft } from './models.errors.js';
import { PaperDraftRepository } from './paper-draft.repository.js';

/** The catalogue of models, their drafts and their check. */
@Injectable()
export class ModelService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelRepository,
    private readonly formDrafts: FormDraftRepository,
    private readonly paperDrafts: PaperDraftRepository,
    private readonly definitions: DefinitionRepository,
    private readonly checks: ModelCheckService,
    private readonly clock: Clock,
  ) {}

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
    return (await this.models.findDraft(nameable(processId))) ?? null;
  }

  /**
   * Keeps a draft, also one that is not finished. DRAFT_CHANGED when somebody saved another revision in between;
   * INVALID_INPUT when the text is too large or could never be read; FORBIDDEN.
   */
  async saveDraft(actor: Actor, processId: string, draft: SaveDraft): Promise<DraftInfo> {
    requireEditor(actor);
    const unfit = guardXml(draft.xml);
    if (unfit.length > 0) throw unfitDraft(unfit);
    const savedAt = this.clock.now();
    const { xml, revision: base = 0 } = draft;
    const revision = await inTransaction(this.dataSource, async (tx) => {
      const saved =
        base === 0
          ? await this.models.createDraft(nameable(processId), xml, actor.username, savedAt, tx)
          : await this.models.replaceDraft(
              nameable(processId),
              { xml, revision: base },
              actor.username,
              savedAt,
              tx,
            );
      const act = actOn(processId, actor, 'MODEL_SAVED');
      if (saved !== undefined) await recordAct(tx, { ...act, at: savedAt, details: { revision: saved } });
      return saved;
    });
    if (revision === undefined) throw new DraftChangedError(await this.draftInfo(processId));
    return { revision, savedBy: actor.displayName, savedAt };
  }

  /**
   * Throws a draft away, and with it what is drawn of its forms and papers where the model was never deployed; nothing happens when there
   * is none. FORBIDDEN.
   */
  async discardDraft(actor: Actor, processId: string): Promise<void> {
    requireEditor(actor);
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.models.deleteDraft(nameable(processId), null, tx))) return;
      const forms = await this.formDrafts.removeOfUndeployed(processId, tx);
      const papers = await this.paperDrafts.removeOfUndeployed(processId, tx);
      const details = { ...(forms.length > 0 && { forms }), ...(papers.length > 0 && { papers }) };
      await recordAct(tx, {
        ...actOn(processId, actor, 'MODEL_DRAFT_DISCARDED'),
        at: this.clock.now(),
        ...(Object.keys(details).length > 0 && { details }),
      });
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

  private async draftInfo(processId: string): Promise<DraftInfo | undefined> {
    return (await this.models.draftInfos([processId])).get(processId);
  }

  private async withDrafts(models: readonly ModelSummary[]): Promise<ModelSummary[]> {
    const drafts = await this.models.draftInfos(models.map(({ processId }) => processId));
    return models.map((model) => ({ ...model, draft: drafts.get(model.processId) ?? null }));
  }
}

// helpers

function actOn(
  processId: string,
  by: Actor,
  action: 'MODEL_SAVED' | 'MODEL_DRAFT_DISCARDED',
): Omit<AuditAct, 'at'> {
  return { by, action, objectKind: 'model', objectId: processId };
}
