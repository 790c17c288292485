import type { FormSchema } from './form.schema.js';
import type { DraftInfo } from './model.entity.js';

/** A saved, undeployed change of a form of a model. */
export interface FormDraft extends DraftInfo {
  schema: FormSchema;
  /** The version from which the draft began; null for a form that was never deployed. */
  baseVersion: number | null;
}

/** What a person wants to keep of a form. */
export interface SaveFormDraft {
  schema: object;
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  revision?: number;
}

/** Where a model asks with a form. */
export interface FormUse {
  elementId: string;
  name: string;
  nameEn: string | null;
}

/** A form of a model as its list shows it. */
export interface ModelForm {
  formId: string;
  /** Its own title, or its id. */
  name: string;
  nameEn: string | null;
  /** Null where it was never deployed. */
  version: number | null;
  deployedAt: Date | null;
  usedBy: FormUse[];
  draft: DraftInfo | null;
}

/** A form of a model, deployed, drafted, or only referred to. */
export interface ModelFormDetail {
  formId: string;
  version: number | null;
  schema: FormSchema | null;
  draft: FormDraft | null;
}
