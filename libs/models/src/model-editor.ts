import type { Actor } from '@app/identity';
import { ModelNotEditableError } from './models.errors.js';

/** Throws FORBIDDEN for everybody who may only look at models. */
export function requireEditor(actor: Actor): void {
  if (!actor.isAnalyst && !actor.isAdministrator) throw new ModelNotEditableError();
}
