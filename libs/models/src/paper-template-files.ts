import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPaperContract } from './paper-contract.js';
import type { PaperTemplate } from './paper-template.entity.js';
import { PaperTemplatesFaultyError } from './models.errors.js';

const CONTRACT = /^([a-z][a-z0-9-]*)\.paper\.json$/;

/** The templates in the folders `papers` of all processes; throws PAPER_TEMPLATES_FAULTY. */
export async function readPaperTemplates(processesDir: string): Promise<PaperTemplate[]> {
  const entries = await readdir(processesDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = await Promise.all(names.sort().map((name) => readFolder(processesDir, name)));
  const faults = read.flatMap((one) => one.faults);
  if (faults.length > 0) throw new PaperTemplatesFaultyError(faults);
  return read.flatMap(({ templates }) => templates);
}

// helpers

interface ReadFolder {
  templates: PaperTemplate[];
  faults: string[];
}

async function readFolder(processesDir: string, processId: string): Promise<ReadFolder> {
  const folder = join(processesDir, processId, 'papers');
  const files = await namesIn(folder);
  const codes = files.flatMap((file) => CONTRACT.exec(file)?.[1] ?? []);
  const alone = files.filter((file) => file.endsWith('.typ') && !codes.includes(file.slice(0, -4)));
  const read = await Promise.all(codes.map((code) => readTemplate(folder, processId, code)));
  return {
    templates: read.flatMap((one) => ('template' in one ? [one.template] : [])),
    faults: [
      ...alone.map((file) => `${processId}/papers/${file}: 旁边没有 ${file.slice(0, -4)}.paper.json`),
      ...read.flatMap((one) => ('faults' in one ? one.faults : [])),
    ],
  };
}

async function readTemplate(
  folder: string,
  processId: string,
  code: string,
): Promise<{ template: PaperTemplate } | { faults: string[] }> {
  const read = readPaperContract(await readFile(join(folder, `${code}.paper.json`), 'utf8'));
  if ('faults' in read)
    return { faults: read.faults.map((fault) => `${processId}/papers/${code}.paper.json: ${fault}`) };
  const source = await readFile(join(folder, `${code}.typ`), 'utf8');
  return { template: { processId, code, contract: read.contract, source } };
}

/** A process without papers has no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
