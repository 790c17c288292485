import type { FormSchema } from '@/shared/api/types.js';
import { downloadText } from '../downloadText.js';

/** Gives the form to the person as a file that other editors of form-js read too. */
export function downloadForm(formId: string, schema: FormSchema): void {
  downloadText(`${formId}.form`, `${JSON.stringify(schema, null, 2)}\n`, 'application/json');
}
