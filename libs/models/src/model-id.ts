import { FormNotFoundError, ModelNotFoundError, PaperTemplateNotFoundError } from './models.errors.js';

const PROCESS_ID = /^[a-z][a-z0-9-]{0,99}$/;
/** A part of an address and the name of a file. */
const FORM_ID = /^[A-Za-z][A-Za-z0-9._-]{0,199}$/;
const PAPER_CODE = /^[a-z][a-z0-9-]{0,99}$/;

/** A process id that can exist; others are answered like unknown ones. */
export function nameable(processId: string): string {
  if (!PROCESS_ID.test(processId)) throw new ModelNotFoundError(processId);
  return processId;
}

/** The same of a form. */
export function nameableForm(formId: string): string {
  if (!FORM_ID.test(formId)) throw new FormNotFoundError(formId);
  return formId;
}

/** The same of a paper. */
export function nameablePaper(code: string): string {
  if (!PAPER_CODE.test(code)) throw new PaperTemplateNotFoundError(code);
  return code;
}
