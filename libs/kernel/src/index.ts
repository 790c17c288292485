export { AppError, InvalidInputError } from './app.errors.js';
export type { AppErrorOptions, FieldFault } from './app.errors.js';
export { AdjustableClock, Clock } from './clock.js';
export { isCreditCode } from './credit-code.js';
export { isIdentityNumber } from './identity-number.js';
export type { DefinitionKey, ElementInstanceKey, JobKey, ProcessInstanceKey, UserTaskKey } from './keys.js';
export { maskIdentityNumber, maskPhone } from './mask.js';
