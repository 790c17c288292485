import { createHash } from 'node:crypto';
import { type ModelElement, readBpmn, zeebePropertiesOf } from '@app/bpmn';
import type { ProcessFolder } from '@app/engine';
import type { ShippedText } from './folder-deployment.repository.js';
import type { HeldFile } from './held-folder.entity.js';
import type { PaperContract } from './paper-contract.js';
import type { PaperTemplate } from './paper-template.entity.js';
import { templateChecksum } from './paper-template.repository.js';

/** A process folder with the templates of its papers. */
export interface ShippedFolder extends ProcessFolder {
  readonly papers: readonly PaperTemplate[];
}

/** One checksum over names and contents of a folder's files. */
export function checksumOf({ resources, papers }: ShippedFolder): string {
  const hash = createHash('sha256');
  for (const { path, content } of resources) hash.update(`${path}\0${content.length}\0`).update(content);
  for (const paper of papers) hash.update(`${paper.code}\0${templateChecksum(paper)}\0`);
  return hash.digest('hex');
}

/** The files of a folder as texts; a paper is the two files that it is on the disk. */
export function filesOf({ name: folder, resources, papers }: ShippedFolder): HeldFile[] {
  const models = resources.map(({ name, path, content }) => ({ name, path, text: content.toString('utf8') }));
  const templates = papers.flatMap(({ code, contract, source }) => [
    [`${code}${CONTRACT}`, JSON.stringify(contract)] as const,
    [`${code}${SOURCE}`, source] as const,
  ]);
  return [...models, ...templates.map(([name, text]) => ({ name, path: `${folder}/papers/${name}`, text }))];
}

/** The templates among the files of a folder. */
export function papersIn(processId: string, files: readonly HeldFile[]): PaperTemplate[] {
  const sources = new Map(files.map(({ name, text }) => [name, text]));
  return files
    .filter(({ name }) => name.endsWith(CONTRACT))
    .map(({ name, text }) => {
      const code = name.slice(0, -CONTRACT.length);
      const contract = JSON.parse(text) as PaperContract;
      return { processId, code, contract, source: sources.get(`${code}${SOURCE}`) ?? '' };
    });
}

/** What of the files the engine takes. */
export function isDeployable({ name }: HeldFile): boolean {
  return !name.endsWith(CONTRACT) && !name.endsWith(SOURCE);
}

/** A process of a folder. */
export interface ShippedProcess extends ShippedText {
  readonly name: string;
  /** From the property `name.en`; null where it does not say. */
  readonly nameEn: string | null;
}

/** The processes of a folder, each with the text of its file. */
export async function processesIn(files: readonly HeldFile[]): Promise<ShippedProcess[]> {
  const models = files.filter(({ name }) => name.endsWith('.bpmn'));
  const read = models.map(async ({ text }) => {
    const { processes } = await readBpmn(text);
    return processes.flatMap((process) => (process.id === undefined ? [] : [shippedProcess(process, text)]));
  });
  return (await Promise.all(read)).flat();
}

/** The forms of a folder, each with the text of its file. */
export function formsIn(files: readonly HeldFile[]): ShippedText[] {
  return files
    .filter(({ name }) => name.endsWith('.form'))
    .map(({ text }) => ({ id: String((JSON.parse(text) as { id?: unknown }).id), text }));
}

// helpers

const CONTRACT = '.paper.json';
const SOURCE = '.typ';

function shippedProcess(process: ModelElement, text: string): ShippedProcess {
  const id = process.id ?? '';
  return { id, text, name: process.name ?? id, nameEn: zeebePropertiesOf(process)['name.en'] ?? null };
}
