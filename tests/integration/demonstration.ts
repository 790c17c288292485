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
  await loadCounty(dataSource, 'no-matter');
  await dataSource.query(`delete from app_user`);
}
