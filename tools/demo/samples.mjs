import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every sample file of every process folder, in a stable order. */
export async function loadSamples(processesDir) {
  const samples = [];
  for (const folder of (await readdir(processesDir)).sort()) {
    const dir = join(processesDir, folder, 'samples');
    const names = await readdir(dir).catch(() => []);
    for (const name of names.filter((candidate) => candidate.endsWith('.json')).sort()) {
      samples.push(JSON.parse(await readFile(join(dir, name), 'utf8')));
    }
  }
  return samples;
}
