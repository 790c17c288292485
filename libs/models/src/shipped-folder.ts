import { createHash } from 'node:crypto';
import { type ModelElement, readBpmn, zeebePropertiesOf } from '@app/bpmn';
import type { ProcessFolder } from '@app/engine';
import type { ShippedText } from './folder-deployment.repository.js';
import type { HeldFile } from './held-folder.entity.js';

/** One checksum over names and contents of a folder's files. */
export function checksumOf({ resources }: ProcessFolder): string {
  const hash = createHash('sha256');
  for (const { path, content } of resources) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** The files of a folder as texts. */
export function filesOf({ resources }: ProcessFolder): HeldFile[] {
  return resources.map(({ name, path, content }) => ({ name, path, text: content.toString('utf8') }));
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

function shippedProcess(process: ModelElement, text: string): ShippedProcess {
  const id = process.id ?? '';
  return { id, text, name: process.name ?? id, nameEn: zeebePropertiesOf(process)['name.en'] ?? null };
}
