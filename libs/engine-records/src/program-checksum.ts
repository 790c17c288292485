import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** The libraries as they run: built ones in `dist`, sources in a test. */
const LIBRARIES = join(import.meta.dirname, '..', '..');

/** What tells one program from another that may write other rows from the same records. */
export async function programChecksum(folder = LIBRARIES): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesIn(folder)) {
    hash.update(`${relative(folder, file)}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}

// helpers

async function filesIn(folder: string): Promise<string[]> {
  const extension = extname(import.meta.filename);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && extname(entry.name) === extension)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
