export { AppError, InvalidInputError, IdempotencyKeyReusedError } from './app.errors.js';
export type { AppErrorOptions, FieldFault } from './app.errors.js';
export { AdjustableClock, Clock } from './clock.js';
export { KeptChild } from './kept-child.js';
export type { DefinitionKey, ElementInstanceKey, JobKey, ProcessInstanceKey, UserTaskKey } from './keys.js';
export { maskNumbersIn } from './mask-text.js';
export { maskVariables } from './mask-variables.js';
export { inexactNumberIn } from './inexact-number.js';
export {
  COUNTED_UP_TO,
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  decodeCursor,
  encodeCursor,
  foreignCursor,
  pageSize,
} from './page.js';
export type { Page } from './page.js';
export { endTermsOf, readSearch, searchTermsOf, searchable, UNSEEN_MARKS } from './search-terms.js';
export type { SearchedWord } from './search-terms.js';
export { Turns } from './turns.js';
export type { TurnBounds } from './turns.js';
