/** One supervised process of the stack: it is started again by itself when it dies. */
export interface Part {
  readonly name: string;
  /** undefined while it is down */
  readonly pid: number | undefined;
  readonly state: 'stopped' | 'starting' | 'ready' | 'failed';
  readonly logFile: string;
  /** Starts it and resolves when it works. */
  start(): Promise<void>;
  /** Stops it until `start()`: politely, after the patience by force. */
  stop(patienceMs?: number): Promise<void>;
  restart(): Promise<void>;
  /** Sends a signal, SIGKILL by default; the supervision starts it again. */
  kill(signal?: NodeJS.Signals): void;
  /** Resolves when it works, also in the middle of a restart. */
  whenReady(): Promise<void>;
}

export interface Stack {
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly intakeUrl: string;
  readonly databaseUrl: string;
  /** The superuser's address of the embedded PostgreSQL. */
  readonly adminDatabaseUrl: string;
  readonly engine: { readonly grpc: string; readonly rest: string; readonly management: string };
  readonly demoPassword: string;
  readonly secrets: { readonly intakePassword: string; readonly sessionSecret: string };
  readonly settings: {
    readonly dataDir: string;
    readonly projectDir: string;
    readonly ports: Record<string, number>;
  };
  readonly postgres: Part;
  readonly broker: Part;
  readonly worker: Part;
  readonly api: Part;
  startPostgres(): Promise<void>;
  /** Tables up to date; an empty system begins with this clock offset. */
  migrate(firstOffsetMs?: number): Promise<void>;
  startBroker(): Promise<void>;
  startWorker(): Promise<void>;
  startApi(): Promise<void>;
  deploy(): Promise<void>;
  /** Stops everything; the data folder goes too when the stack made it. */
  stop(): Promise<void>;
}

export interface StackOptions {
  /** Which parts to start, all by default: postgres, broker, worker, api. */
  parts?: readonly ('postgres' | 'broker' | 'worker' | 'api')[];
  /** Ports to fix, by variable name; all others are free ones. */
  ports?: Readonly<Record<string, number>>;
  /** A folder of one's own is kept by `stop()`: a second stack may go on with it. */
  dataDir?: string;
  removeData?: boolean;
  /** Further variables for api and worker. */
  env?: Readonly<Record<string, string>>;
  clockControl?: boolean;
  /** Where the clock of an empty system begins, in ms from now. */
  firstOffsetMs?: number;
  fsync?: boolean;
  /** false for benchmarks: the broker's JVM then compiles for throughput instead of a quick start. */
  quickJvm?: boolean;
  brokerHeapMb?: number;
  processesDir?: string;
  demo?: 'none' | 'history';
  demoPassword?: string;
  logLevel?: string;
}

export declare function startStack(options?: StackOptions): Promise<Stack>;
