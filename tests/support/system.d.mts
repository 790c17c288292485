/** A supervised process of the system: after `kill()` it is started again by itself. */
export interface Part {
  readonly pid: number | undefined;
  readonly state: 'stopped' | 'starting' | 'ready' | 'failed';
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(signal?: NodeJS.Signals): void;
  whenReady(): Promise<void>;
}

/** PostgreSQL, broker, worker and api, running. */
export interface System {
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly intakeUrl: string;
  readonly databaseUrl: string;
  readonly demoPassword: string;
  readonly secrets: { readonly intakePassword: string };
  readonly postgres: Part;
  readonly broker: Part;
  readonly worker: Part;
  readonly api: Part;
  stop(): Promise<void>;
}

/** What a test in another process needs to know of a running system. */
export interface SystemAddress {
  apiUrl: string;
  workerUrl: string;
  databaseUrl: string;
  password: string;
  dataDir: string;
  /** Environment of the worker's one-shot commands, such as replay. */
  commandEnvironment: Record<string, string>;
}

export const FIRST_MOMENT: string;

export interface SystemOptions {
  env?: Record<string, string>;
  /** Whether PostgreSQL waits for the disk: needed where it is killed, because what it acknowledged must be there afterwards. */
  fsync?: boolean;
  /** The folders of other processes than those of this repository. */
  processesDir?: string;
  /** Empty: without the demonstration county and its accounts. */
  demoPassword?: string;
}

export function startSystem(options?: SystemOptions): Promise<System>;

export function describeSystem(system: System): SystemAddress;
