import type { FormSchema } from './form.schema.js';

/** A deployed version of a model, without its file. */
export interface Definition {
  definitionKey: string;
  processId: string;
  version: number;
  name: string | null;
  resourceName: string;
  checksum: string;
  /** `zeebe:properties` of the process, e.g. startForm, caseCode, titleExpression, resultDefaults. */
  properties: Record<string, string>;
  deployedAt: Date;
}

/** A definition as the engine's log tells it. */
export interface DefinitionRow extends Omit<Definition, 'deployedAt'> {
  resource: string;
  /** Steps of the system that say something of their result. */
  resultElements: string[];
  /** ISO time. */
  deployedAt: string;
  /** Place in the log of the record that tells it. */
  partitionId: number;
  position: string;
}

/** A deployed version of a form. */
export interface FormDefinition {
  formKey: string;
  formId: string;
  version: number;
  schema: FormSchema;
  deployedAt: Date;
}

/** A form as the engine's log tells it. */
export interface FormRow extends Omit<FormDefinition, 'deployedAt'> {
  deployedAt: string;
  partitionId: number;
  position: string;
}
