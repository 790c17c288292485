export type { TypesetFile } from './typeset-child.js';
export type { TypesetBounds } from './typeset-process.js';
export {
  TemplateFaultyError,
  TypesettingExceededError,
  TypesettingUnavailableError,
} from './typesetting.errors.js';
export { TypesettingModule, typesettingWithin } from './typesetting.module.js';
export { TypesettingService } from './typesetting.service.js';
export type { Template, TypesetPaper } from './typesetting.service.js';
