import { ConfigError, DatabaseConfig, EngineConfig, WorkerConfig, parseConfig } from '@app/config';

export interface WorkerEnvironment {
  worker: WorkerConfig;
  database: DatabaseConfig;
  engine: EngineConfig;
}

/** Reads the whole environment of the worker; all faults of all concerns are reported together. */
export function readEnvironment(): WorkerEnvironment {
  const faults: string[] = [];
  const read = <T extends object>(type: new () => T): T => {
    try {
      return parseConfig(type);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(...error.faults);
      return new type();
    }
  };
  const environment = {
    worker: read(WorkerConfig),
    database: read(DatabaseConfig),
    engine: read(EngineConfig),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return environment;
}
