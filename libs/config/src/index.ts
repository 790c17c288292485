export { ApiConfig } from './api.config.js';
export { ConfigError } from './config.errors.js';
export { DatabaseConfig } from './database.config.js';
export { DemonstrationConfig } from './demonstration.config.js';
export { EngineConfig } from './engine.config.js';
export { LogConfig } from './log.config.js';
export { parseConfig, variableName } from './parse-config.js';
export { RetentionConfig } from './retention.config.js';
export { WorkerConfig } from './worker.config.js';
