import type { DataSource } from 'typeorm';

/** Puts so many changes of each kind together, or all of them; answers how many there were. */
export async function settleFigures(dataSource: DataSource, most: number | null): Promise<number> {
  const rows = await dataSource.query<{ settled: number }[]>(`select settle_figures($1) as settled`, [most]);
  return rows[0]?.settled ?? 0;
}
