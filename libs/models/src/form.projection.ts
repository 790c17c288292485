import {
  type EngineRecord,
  type FormValue,
  Projection,
  type ProjectionContext,
  type RecordProjection,
} from '@app/engine-records';
import type { FormRow } from './definition.entity.js';
import { DefinitionRepository } from './definition.repository.js';
import type { FormSchema } from './form.schema.js';

/** Keeps every deployed version of every form. */
@Projection({
  name: 'forms',
  valueTypes: ['FORM'],
  intents: ['CREATED'],
  order: 11,
})
export class FormProjection implements RecordProjection {
  constructor(private readonly definitions: DefinitionRepository) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const forms = new Map<string, FormRow>();
    for (const record of records as unknown as readonly EngineRecord<FormValue>[]) {
      const row = toRow(record);
      const known = forms.get(row.formKey);
      if (known === undefined || row.partitionId < known.partitionId) forms.set(row.formKey, row);
    }
    await this.definitions.insertForms([...forms.values()], tx);
    changes.add('models');
  }
}

// helpers

function toRow({ value, timestamp, partitionId, position }: EngineRecord<FormValue>): FormRow {
  return {
    formKey: value.formKey,
    formId: value.formId,
    version: value.version,
    schema: JSON.parse(Buffer.from(value.resource, 'base64').toString('utf8')) as FormSchema,
    deployedAt: new Date(timestamp).toISOString(),
    partitionId,
    position,
  };
}
