import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ProcessCode } from './process-code.js';

/** The folders with code as they run: built ones in `dist`, sources in a test. */
const PROCESSES = '../../../processes';

/**
 * Loads the code of every process whose folder is below the directory, in the order of their names. Processes without
 * code of their own are none of its business; code whose folder is gone is not loaded.
 */
export async function loadProcessCode(processesDir: string): Promise<ProcessCode[]> {
  const entries = await readdir(processesDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().filter(hasCode).map(loadCode));
}

// helpers

function hasCode(name: string): boolean {
  const extension = extname(import.meta.filename);
  return existsSync(join(import.meta.dirname, PROCESSES, name, 'src', `index${extension}`));
}

async function loadCode(name: string): Promise<ProcessCode> {
  const { processCode } = (await import(`${PROCESSES}/${name}/src/index.js`)) as {
    processCode?: ProcessCode;
  };
  if (processCode === undefined) {
    throw new Error(`processes/${name}/src/index.ts must have "export const processCode: ProcessCode".`);
  }
  return processCode;
}
