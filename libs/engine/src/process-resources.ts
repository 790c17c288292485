import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeployableResource } from './engine.types.js';

export interface ProcessFolder {
  /** Name of the folder, which is the id of its process. */
  name: string;
  /** Models, decisions and forms of the folder and its sub-folders, ordered by path. */
  resources: (DeployableResource & { content: Buffer; path: string })[];
}

const DEPLOYABLE = /\.(bpmn|dmn|form)$/;

/** Reads every process folder below the directory; folders without deployable files are left out. */
export async function readProcessResources(directory: string): Promise<ProcessFolder[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const folders = await Promise.all(names.sort().map((name) => readFolder(directory, name)));
  return folders.filter(({ resources }) => resources.length > 0);
}

async function readFolder(directory: string, name: string): Promise<ProcessFolder> {
  const files = await readdir(join(directory, name), { recursive: true });
  const paths = files.filter((file) => DEPLOYABLE.test(file)).sort();
  const resources = paths.map(async (file) => ({
    name: file.split(/[\\/]/).at(-1) ?? file,
    path: join(name, file),
    content: await readFile(join(directory, name, file)),
  }));
  return { name, resources: await Promise.all(resources) };
}
