import type { FormSchema } from '@/shared/api/types.js';

/** A form without fields, as the engine of this product takes it. */
export function emptyForm(formId: string): FormSchema {
  return {
    id: formId,
    type: 'default',
    components: [],
    schemaVersion: 16,
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.5.0',
    exporter: { name: 'form-js', version: '1.23.0' },
  };
}
