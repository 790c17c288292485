export { qrRows } from './qr-rows.js';
export { TOO_MANY_PAGES } from './typeset-child.js';
export type { PageSize, TypesetFault, TypesetFile } from './typeset-child.js';
export type { TypesetBounds } from './typeset-process.js';
export {
  EXCEEDED,
  TemplateFaultyError,
  TypesettingExceededError,
  TypesettingUnavailableError,
} from './typesetting.errors.js';
export { TRIAL_PRESS, TypesettingModule, typesettingWithin } from './typesetting.module.js';
export { TypesettingService } from './typesetting.service.js';
export type { Template, TypesetPaper, TypesetProof } from './typesetting.service.js';
