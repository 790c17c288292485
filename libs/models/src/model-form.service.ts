import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { guardForm } from './check-form/form-guard.js';
import type { FormDefinition } from './definition.entity.js';
import { DefinitionRepository } from './definition.repository.js';
import type { Draft } from './drafts.js';
import { type DraftKind, DraftService, draftInfo } from './draft.service.js';
import type { FormDraft, FormUse, ModelForm, ModelFormDetail, SaveFormDraft } from './form-draft.entity.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { formUses } from './form-uses.js';
import type { FormSchema } from './form.schema.js';
import type { DraftInfo } from './model.entity.js';
import { nameable, nameableForm } from './model-id.js';
import { ModelSource } from './model-source.js';
import { FormNotFoundError } from './models.errors.js';

/** The forms of a model: which there are, and what is drawn of them before it is deployed with the model. */
@Injectable()
export class ModelFormService {
  private readonly kind: DraftKind<FormSchema>;

  constructor(
    private readonly saving: DraftService,
    private readonly drafts: FormDraftRepository,
    private readonly source: ModelSource,
    private readonly definitions: DefinitionRepository,
  ) {
    this.kind = {
      ...{ drafts, objectKind: 'form', saved: 'FORM_SAVED', discarded: 'FORM_DRAFT_DISCARDED' },
      ...{ field: 'schema', guard: guardForm },
    };
  }

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
    const place = { processId: nameable(processId), partId: nameableForm(formId) };
    // the guard looks at its shape
    const content = schema as FormSchema;
    return this.saving.save(actor, this.kind, place, { content, revision });
  }

  /** Throws a draft away; nothing happens when there is none. FORBIDDEN. */
  discardDraft(actor: Actor, processId: string, formId: string): Promise<void> {
    return this.saving.discard(actor, this.kind, { processId, partId: formId });
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
  draft: Draft<FormSchema> | undefined,
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

function toFormDraft({ content, baseVersion, ...draft }: Draft<FormSchema>): FormDraft {
  return { schema: content, baseVersion, ...draftInfo(draft) };
}
