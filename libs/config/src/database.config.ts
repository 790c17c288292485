import { IsInt, IsString, Matches, Min } from 'class-validator';

/** Where the tables are. */
export class DatabaseConfig {
  /** Connection string of PostgreSQL 16 or newer. */
  @IsString()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// address' })
  databaseUrl = '';

  /** Connections that one process may open. */
  @IsInt()
  @Min(2)
  databasePoolSize = 12;
}
