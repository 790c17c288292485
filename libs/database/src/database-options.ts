import type { DatabaseConfig } from '@app/config';
import type { DataSourceOptions } from 'typeorm';

/** Options of every connection: civil dates stay text, sessions speak Asia/Shanghai, nothing is synchronised. */
export function databaseOptions(config: DatabaseConfig): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    synchronize: false,
    poolSize: config.databasePoolSize,
    extra: { options: '-c timezone=Asia/Shanghai', connectionTimeoutMillis: 5000 },
  };
}
