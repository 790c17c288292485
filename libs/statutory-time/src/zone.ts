/**
 * China's one zone, as `@app/fields` has it for everybody else. This library imports nothing but its own files, because the
 * command `deadline` of a clone that was never built transpiles it alone; a test (`tests/platform/zone.spec.ts`) holds the two equal.
 */
export const SHANGHAI_ZONE = '+08:00';
export const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
