export { RetentionModule } from './retention.module.js';
export { RetentionService } from './retention.service.js';
export { RETENTION_RULES } from './retention.rules.js';
export { EMPTIED_ELSEWHERE, KEPT_TABLES } from './kept-tables.js';
