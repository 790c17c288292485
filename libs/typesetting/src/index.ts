export { TemplateFaultyError, TypesettingUnavailableError } from './typesetting.errors.js';
export { TypesettingModule } from './typesetting.module.js';
export { TypesettingService } from './typesetting.service.js';
export type { Template, TypesetPaper } from './typesetting.service.js';
