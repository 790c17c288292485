export { createLogger } from './pino-logger.js';
export { requestLogging } from './request-logging.js';
