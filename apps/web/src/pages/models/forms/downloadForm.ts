import type { FormSchema } from '@/shared/api/types.js';

/** Gives the form to the person as a file that other editors of form-js read too. */
export function downloadForm(formId: string, schema: FormSchema): void {
  const file = new Blob([`${JSON.stringify(schema, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${formId}.form`;
  link.click();
  URL.revokeObjectURL(address);
}
