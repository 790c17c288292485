export type { Print } from './printed-file.js';
export { PrintService } from './print.service.js';
export type { PrintOptions } from './print.service.js';
export { PrintBusyError, PrintTooLargeError, PrintUnderwayError } from './prints.errors.js';
export { PrintsModule } from './prints.module.js';
