export { loadProcessCode } from './load-process-code.js';
export type { ProcessCode } from './process-code.js';
