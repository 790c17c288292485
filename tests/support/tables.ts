import pg from 'pg';

/** The tables of a running system, for what the api does not show. */
export class Tables {
  private constructor(private readonly pool: pg.Pool) {}

  static of({ databaseUrl }: { databaseUrl: string }): Tables {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5_000 });
    // a killed server must not end the test run; the next query says what is wrong
    pool.on('error', () => undefined);
    return new Tables(pool);
  }

  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(sql, values);
    return rows;
  }

  /** The first column of the first row. */
  async value<T>(sql: string, values: unknown[] = []): Promise<T> {
    const [row] = await this.rows<Record<string, T>>(sql, values);
    return Object.values(row ?? {})[0] as T;
  }

  /** A checksum of each table's rows, whatever their order on disk. */
  async checksums(tables: readonly string[]): Promise<Record<string, string>> {
    const entries = tables.map(async (table): Promise<[string, string]> => [
      table,
      await this.value<string>(
        `select count(*) || ':' || coalesce(md5(string_agg(row, chr(10) order by row)), '') from (select t::text as row from "${table}" t) rows`,
      ),
    ]);
    return Object.fromEntries(await Promise.all(entries));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
