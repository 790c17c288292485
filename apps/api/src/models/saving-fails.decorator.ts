import { Fails } from '../http/fails.decorator.js';
import type { ProblemCode } from '../http/problem-codes.js';

/** Documents why a draft is not saved, whichever verb it comes with. */
export function SavingFails(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  return Fails('INVALID_INPUT', 'CSRF_REFUSED', 'DRAFT_CHANGED', 'BODY_TOO_LARGE', ...codes);
}
