import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiPart, apiUrlOf, runOnce, workerPart } from './apps.mjs';
import { ensureBroker } from './broker-archive.mjs';
import { brokerPart } from './broker.mjs';
import { demonstrationOffset, readOffset, storeFirstOffset } from './clock-offset.mjs';
import { findJava } from './java.mjs';
import { Console, LaunchError } from './messages.mjs';
import { checkPorts, freePorts } from './ports.mjs';
import { postgresPart } from './postgres.mjs';
import { ProcessRegistry } from './registry.mjs';
import { loadSecrets } from './secrets.mjs';
import { untilServing } from './serving.mjs';
import { defaultPorts, portsInUse, readSettings } from './settings.mjs';

const servingWithinMs = 120_000;

/**
 * The running system: PostgreSQL, broker, worker and api, each a supervised part that can be stopped, killed and
 * started alone. `npm start`, the tests and the benchmarks all use this one.
 */
export class Stack {
  constructor(
    settings,
    { console = new Console({ quiet: true }), registry, onGiveUp, onLine, onRestart } = {},
  ) {
    this.settings = settings;
    this.console = console;
    this.secrets = loadSecrets(settings.dataDir);
    settings.demoPassword ??= settings.databaseUrl ? undefined : this.secrets.demoPassword;
    this.registry = registry ?? new ProcessRegistry(settings.dataDir);
    this.hooks = { registry: this.registry, onGiveUp, onLine, onRestart };
    this.postgres = settings.databaseUrl ? undefined : postgresPart(this.#context());
    this.worker = workerPart(this.#context());
    this.api = apiPart(this.#context());
    this.broker = undefined;
  }

  get apiUrl() {
    return apiUrlOf(this.settings);
  }

  get workerUrl() {
    return `http://127.0.0.1:${this.settings.ports.WORKER_PORT}`;
  }

  get intakeUrl() {
    return `http://127.0.0.1:${this.settings.ports.INTAKE_PORT}`;
  }

  get databaseUrl() {
    return this.settings.databaseUrl ?? this.postgres.url;
  }

  /** The superuser's address of the embedded PostgreSQL, for tests that create databases of their own. */
  get adminDatabaseUrl() {
    return this.postgres?.adminUrl;
  }

  get demoPassword() {
    return this.settings.demoPassword;
  }

  /** Where the broker is: `grpc` as host:port, `rest` and `management` as addresses. */
  get engine() {
    const { ports, zeebeAddress, zeebeRestAddress, zeebeManagementAddress } = this.settings;
    const host = zeebeAddress ? zeebeAddress.split(':')[0] : '127.0.0.1';
    return {
      grpc: zeebeAddress ?? `127.0.0.1:${ports.ZEEBE_GRPC_PORT}`,
      rest: zeebeRestAddress ?? `http://${host}:${ports.ZEEBE_REST_PORT}`,
      management: zeebeManagementAddress ?? `http://${host}:${ports.ZEEBE_MANAGEMENT_PORT}`,
    };
  }

  async startPostgres() {
    await this.postgres?.start();
  }

  /** Brings the tables up to date and, on an empty system, decides where its clock begins. */
  async migrate(firstOffsetMs = 0) {
    await runOnce('migrate', this.#context());
    if (this.demoPassword)
      await runOnce('load-demonstration', this.#context(), [join(this.settings.projectDir, 'demonstration')]);
    if (this.settings.zeebeAddress === undefined)
      await storeFirstOffset(this.databaseUrl, this.#isBrokerEmpty() ? firstOffsetMs : 0);
    if (!this.settings.clockControl && (await readOffset(this.databaseUrl)) !== 0) throw clockWasMoved();
  }

  async startBroker() {
    if (this.settings.zeebeAddress !== undefined) return;
    this.broker ??= await this.#makeBroker();
    await this.broker.start();
  }

  async startWorker() {
    await this.worker.start();
  }

  async startApi() {
    await this.api.start();
  }

  /** Gives the models of `processes/` to the broker; those it already has are left alone. */
  async deploy() {
    await runOnce('deploy', this.#context());
  }

  /** Everything in its order; `parts` leaves some out. */
  async start(parts = ['postgres', 'broker', 'worker', 'api']) {
    const has = (part) => parts.includes(part);
    if (has('postgres')) await this.startPostgres();
    if (has('worker') || has('api')) await this.#migrateWithClock();
    this.console.step('启动流程引擎与服务', 'Starting broker, worker and api');
    await settleAll([
      has('broker') && this.startBroker(),
      has('worker') && this.startWorker(),
      has('api') && this.startApi(),
    ]);
    if (has('broker') && has('worker')) {
      this.console.step('部署流程模型', 'Deploying the models');
      await this.deploy();
      if (has('api')) await this.#untilServing();
    }
  }

  /** Stops everything, the database last; safe to call at any moment and more than once. */
  async stop() {
    this.registry.refuseNew();
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await this.broker?.stop();
    await this.postgres?.stop();
    await this.registry.endAll();
    await this.registry.close();
  }

  /** Until people can register by the models of this installation. */
  #untilServing() {
    const isAlive = () => this.api.state !== 'failed';
    return untilServing(this.apiUrl, { isAlive, withinMs: servingWithinMs, console: this.console });
  }

  async #migrateWithClock() {
    this.console.step('更新数据库结构', 'Migrating the database');
    const history = this.settings.demo === 'history' && this.settings.clockControl;
    await this.migrate(this.settings.firstOffsetMs ?? (history ? demonstrationOffset(Date.now()) : 0));
  }

  async #makeBroker() {
    const { settings, registry, console } = this;
    let java;
    const javaOnce = async () => (java ??= await findJava());
    const folder = await ensureBroker({ settings, registry, console, findJava: javaOnce });
    return brokerPart({ ...this.#context(), folder, java: await javaOnce() });
  }

  #isBrokerEmpty() {
    return !existsSync(join(this.settings.dataDir, 'broker', 'raft-partition'));
  }

  // A test may run the broker without a database.
  async #clockOffset() {
    if (!this.settings.clockControl || this.postgres?.state === 'stopped') return 0;
    return readOffset(this.databaseUrl);
  }

  // The addresses are functions because parts are described before all of them exist.
  #context() {
    return {
      settings: this.settings,
      secrets: this.secrets,
      hooks: this.hooks,
      databaseUrl: () => this.databaseUrl,
      clockOffset: () => this.#clockOffset(),
      engine: this.engine,
    };
  }
}

/**
 * A whole system for a test or a benchmark: free ports, a data folder of its own that `stop()` removes, no
 * demonstration, the database without fsync, the clock movable. Benchmarks ask for `fsync: true, quickJvm: false`.
 * Build the project first (`npm run build`).
 */
export async function startStack({
  parts,
  ports,
  dataDir,
  removeData = dataDir === undefined,
  env = {},
  ...overrides
} = {}) {
  const inherited = {
    YIJIANSHI_CACHE: process.env.YIJIANSHI_CACHE,
    BROKER_HEAP_MB: process.env.BROKER_HEAP_MB,
    ZEEBE_PARTITIONS: process.env.ZEEBE_PARTITIONS,
  };
  const settings = {
    ...readSettings(inherited),
    nodeEnv: 'test',
    fsync: false,
    quickJvm: true,
    demo: 'none',
    clockControl: true,
    dataDir: dataDir ?? temporaryFolder(),
    ports: { ...(await freePorts(Object.keys(defaultPorts))), ...ports },
    childEnvironment: env,
    ...overrides,
  };
  mkdirSync(settings.dataDir, { recursive: true });
  await checkPorts(portsInUse(settings), settings.host);
  const stack = new Stack(settings, { registry: new ProcessRegistry(settings.dataDir, { removeData }) });
  const stop = stack.stop.bind(stack);
  stack.stop = async () => {
    await stop();
    if (removeData) removeFolder(settings.dataDir);
  };
  try {
    await stack.start(parts);
    return stack;
  } catch (error) {
    await stop();
    // The logs stay: the error names them.
    if (removeData) ['postgres', 'broker'].forEach((part) => removeFolder(join(settings.dataDir, part)));
    throw error;
  }
}

function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

// The account that runs PostgreSQL for root must be able to pass through.
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yijianshi-'));
  chmodSync(folder, 0o711);
  return folder;
}

// All are awaited, so that none is still starting while the others are being stopped.
async function settleAll(starts) {
  const results = await Promise.allSettled(starts);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function clockWasMoved() {
  return new LaunchError(
    '这套数据的时钟曾被调整过，不能在 CLOCK_CONTROL=false 下启动；请去掉该变量，或用 npm run reset 重新开始。',
    'The clock of these data was moved, so they cannot run with CLOCK_CONTROL=false: unset it, or begin anew with npm run reset.',
  );
}
