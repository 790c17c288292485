import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { guardForm } from './check-form/form-guard.js';
import type { FormDefinition } from './definition.entity.js';
import { DefinitionRepository } from './definition.repository.js';
import type { FormDraft, FormUse, ModelForm, ModelFormDetail, SaveFormDraft } from './form-draft.entity.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { formUses } from './form-uses.js';
import type { FormSchema } from './form.schema.js';
import type { DraftInfo } from './model.entity.js';
import { requireEditor } from './model-editor.js';
import { nameable, nameableForm } from './model-id.js';
import { ModelSource } from './model-source.js';
import { FormNotFoundError, unfitDraft } from './models.errors.js';
import type { PartDraft } from './part-draft.repository.js';
import { type DraftOfPart, PartDraftService, draftInfo } from './part-draft.service.js';

/** The forms of a model: which there are, and what is drawn of them before it is deployed with the model. */
@Injectable()
export class ModelFormService {
  constructor(
    private readonly parts: PartDraftService,
    private readonly drafts: FormDraftRepository,
    private readonly source: ModelSource,
    private readonly definitions: DefinitionRepository,
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
      this.drafts.find({ processId: nameable(processId), partId: formId }),
    ]);
    if (deployed === undefined && draft === undefined && !(await this.uses(processId)).has(formId)) {
      throw new FormNotFoundError(formId);
    }
    const { version = null, schema = null } = deployed ?? {};
    return { formId, version, schema, draft: draft === undefined ? null : toFormDraft(draft) };
  }

  /**
   * Keeps a draft, also one that is not finished. DRAFT_CHANGED when somebody saved another revision in between;
   * INVALID_INPUT when it is another form's or can never be read; MODEL_NOT_FOUND, or nobody would find it again; FORBIDDEN.
   */
  async saveDraft(
    actor: Actor,
    processId: string,
    formId: string,
    { schema, revision }: SaveFormDraft,
  ): Promise<DraftInfo> {
    requireEditor(actor);
    const part = this.partOf(nameable(processId), nameableForm(formId));
    const unfit = guardForm(schema, formId);
    if (unfit.length > 0) throw unfitDraft(unfit, 'schema');
    // its shape was looked at
    const content = schema as FormSchema;
    return this.parts.save(actor, part, { content, revision }, 'FORM_SAVED');
  }

  /** Throws a draft away; nothing happens when there is none. FORBIDDEN. */
  discardDraft(actor: Actor, processId: string, formId: string): Promise<void> {
    return this.parts.discard(actor, this.partOf(processId, formId), 'FORM_DRAFT_DISCARDED');
  }

  private partOf(processId: string, formId: string): DraftOfPart<FormSchema> {
    return { drafts: this.drafts, place: { processId, partId: formId }, objectKind: 'form' };
  }

  /** Where the model asks with forms; nowhere while it cannot be read. */
  private async uses(processId: string): Promise<Map<string, FormUse[]>> {
    const process = await this.source.process(processId);
    return process === undefined ? new Map<string, FormUse[]>() : formUses(process);
  }
}

// helpers

function toModelForm(
  formId: string,
  usedBy: FormUse[],
  deployed: FormDefinition | undefined,
  draft: PartDraft<FormSchema> | undefined,
): ModelForm {
  const schema = draft?.content ?? deployed?.schema;
  return {
    formId,
    name: titleOf(schema) ?? formId,
    nameEn: englishTitleOf(schema),
    version: deployed?.version ?? null,
    deployedAt: deployed?.deployedAt ?? null,
    usedBy,
    draft: draft === undefined ? null : draftInfo(draft),
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

function toFormDraft({ content, baseVersion, ...draft }: PartDraft<FormSchema>): FormDraft {
  return { schema: content, baseVersion, ...draftInfo(draft) };
}
