import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemonstration } from '@app/identity';
import type { DataSource } from 'typeorm';

const FOLDER = join(import.meta.dirname, '../../demonstration');

/** The demonstration county with its people. */
export function loadCounty(dataSource: DataSource, password: string): Promise<void> {
  return loadDemonstration(dataSource, FOLDER, password);
}

/** The units and roles of the demonstration county, without people: the test brings its own. */
export async function loadUnits(dataSource: DataSource): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'units-'));
  try {
    await Promise.all(['units.csv', 'roles.csv'].map((name) => cp(join(FOLDER, name), join(folder, name))));
    await loadDemonstration(dataSource, folder, 'no-matter');
  } finally {
    await rm(folder, { recursive: true });
  }
}
