import type { DataSource } from 'typeorm';
import { SqlParameters } from './sql-parameters.js';

/** Whether a source of rows, what follows `from`, has more than so many; no more than these are looked at. */
export async function hasMoreThan(
  dataSource: DataSource,
  bound: number,
  source: (parameters: SqlParameters) => string,
): Promise<boolean> {
  const parameters = new SqlParameters();
  const rows: { more: boolean }[] = await dataSource.query(
    `select count(*) > ${bound} as more from (select from ${source(parameters)} limit ${bound + 1}) found`,
    parameters.values,
  );
  return rows[0]?.more === true;
}
