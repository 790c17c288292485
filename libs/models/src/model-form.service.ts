import { Injectable } from '@nestjs/common';
import { type AuditAct, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { guardForm } from './check-form/form-guard.js';
import type { FormDefinition } from './definition.entity.js';
import { DefinitionRepository } from './definition.repository.js';
import type {
  FormUse,
  ModelForm,
  ModelFormDetail,
  NamedFormDraft,
  SaveFormDraft,
} from './form-draft.entity.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { formUses } from './form-uses.js';
import type { FormSchema } from './form.schema.js';
import type { DraftInfo } from './model.entity.js';
import { requireEditor } from './model-editor.js';
import { nameable, nameableForm } from './model-id.js';
import { ModelSource } from './model-source.js';
import { DraftChangedError, FormNotFoundError, unfitDraft } from './models.errors.js';

/** The forms of a model: which there are, and what is drawn of them before it is deployed with the model. */
@Injectable()
export class ModelFormService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: FormDraftRepository,
    private readonly source: ModelSource,
    private readonly definitions: DefinitionRepository,
    private readonly clock: Clock,
  ) {}

  /** The forms to which a model refers, in the order of its steps, and then those that are only drafted; MODEL_NOT_FOUND. */
  async list(processId: string): Promise<ModelForm[]> {
    const [uses, drafts] = await Promise.all([
      this.uses(nameable(processId)),
      this.drafts.ofModel(processId),
    ]);
    const formIds = [...new Set([...uses.keys(), ...drafts.keys()])];
    const deployed = await this.definitions.latestForms(formIds);
    return formIds.map((formId) =>
      toModelForm(formId, uses.get(formId) ?? [], deployed.get(formId), drafts.get(formId)),
    );
  }

  /** A form as it is deployed and as it is drafted; FORM_NOT_FOUND where it is neither and the model does not refer to it. */
  async find(processId: string, formId: string): Promise<ModelFormDetail> {
    const [deployed, draft] = await Promise.all([
      this.definitions.findForm(nameableForm(formId)),
      this.drafts.find({ processId: nameable(processId), formId }),
    ]);
    if (deployed === undefined && draft === undefined && !(await this.uses(processId)).has(formId)) {
      throw new FormNotFoundError(formId);
    }
    const { version = null, schema = null } = deployed ?? {};
    return { formId, version, schema, draft: draft ?? null };
  }

  /**
   * Keeps a draft, also one that is not finished. DRAFT_CHANGED when somebody saved another revision in between;
   * INVALID_INPUT when it is another form's or can never be read; MODEL_NOT_FOUND, or nobody would find it again; FORBIDDEN.
   */
  async saveDraft(actor: Actor, processId: string, formId: string, draft: SaveFormDraft): Promise<DraftInfo> {
    requireEditor(actor);
    const place = { processId: nameable(processId), formId: nameableForm(formId) };
    const unfit = guardForm(draft.schema, formId);
    if (unfit.length > 0) throw unfitDraft(unfit, 'schema');
    await this.source.requireModel(processId);
    const saving = { by: actor.username, at: this.clock.now() };
    const { schema, revision: base = 0 } = draft;
    const revision = await inTransaction(this.dataSource, async (tx) => {
      const saved =
        base === 0
          ? await this.drafts.create(place, schema, saving, tx)
          : await this.drafts.replace(place, { schema, revision: base }, saving, tx);
      const act = actOn(processId, formId, actor, 'FORM_SAVED');
      if (saved !== undefined) {
        await recordAct(tx, { ...act, at: saving.at, details: { ...act.details, revision: saved } });
      }
      return saved;
    });
    if (revision === undefined) throw new DraftChangedError(await this.draftInfo(processId, formId));
    return { revision, savedBy: actor.displayName, savedAt: saving.at };
  }

  /** Throws a draft away; nothing happens when there is none. FORBIDDEN. */
  async discardDraft(actor: Actor, processId: string, formId: string): Promise<void> {
    requireEditor(actor);
    const place = { processId: nameable(processId), formId: nameableForm(formId) };
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.drafts.remove(place, tx))) return;
      const act = actOn(processId, formId, actor, 'FORM_DRAFT_DISCARDED');
      await recordAct(tx, { ...act, at: this.clock.now() });
    });
  }

  /** Where the model asks with forms; nowhere while it cannot be read. */
  private async uses(processId: string): Promise<Map<string, FormUse[]>> {
    const process = await this.source.process(processId);
    return process === undefined ? new Map<string, FormUse[]>() : formUses(process);
  }

  private async draftInfo(processId: string, formId: string): Promise<DraftInfo | undefined> {
    const draft = await this.drafts.find({ processId, formId });
    return draft && infoOf(draft);
  }
}

// helpers

function toModelForm(
  formId: string,
  usedBy: FormUse[],
  deployed: FormDefinition | undefined,
  draft: NamedFormDraft | undefined,
): ModelForm {
  const schema = draft?.schema ?? deployed?.schema;
  return {
    formId,
    name: titleOf(schema) ?? formId,
    nameEn: englishTitleOf(schema),
    version: deployed?.version ?? null,
    deployedAt: deployed?.deployedAt ?? null,
    usedBy,
    draft: draft === undefined ? null : infoOf(draft),
  };
}

function titleOf(schema: FormSchema | undefined): string | undefined {
  const title = schema?.['title'];
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

function englishTitleOf(schema: FormSchema | undefined): string | null {
  const properties = schema?.['properties'];
  if (typeof properties !== 'object' || properties === null || !('title.en' in properties)) return null;
  const title = properties['title.en'];
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}

function infoOf({ revision, savedBy, savedAt }: DraftInfo): DraftInfo {
  return { revision, savedBy, savedAt };
}

function actOn(
  processId: string,
  formId: string,
  by: Actor,
  action: 'FORM_SAVED' | 'FORM_DRAFT_DISCARDED',
): Omit<AuditAct, 'at'> {
  return { by, action, objectKind: 'form', objectId: formId, details: { processId } };
}
