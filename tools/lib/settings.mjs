import { join, resolve } from 'node:path';
import { wholeNumber } from './arguments.mjs';
import { LaunchError } from './messages.mjs';

export const projectDir = resolve(import.meta.dirname, '../..');

/** Every port the launcher opens, by the variable that moves it. */
export const defaultPorts = {
  PORT: 3000,
  POSTGRES_PORT: 15432,
  ZEEBE_GRPC_PORT: 26500,
  ZEEBE_COMMAND_PORT: 26501,
  ZEEBE_INTERNAL_PORT: 26502,
  ZEEBE_REST_PORT: 8080,
  ZEEBE_MANAGEMENT_PORT: 9600,
  INTAKE_PORT: 9280,
  WORKER_PORT: 9281,
};

const brokerPorts = [
  'ZEEBE_GRPC_PORT',
  'ZEEBE_COMMAND_PORT',
  'ZEEBE_INTERNAL_PORT',
  'ZEEBE_REST_PORT',
  'ZEEBE_MANAGEMENT_PORT',
];

/** Reads what the environment says once; a value that makes no sense is reported by the name of its variable. */
export function readSettings(env = process.env) {
  const embeddedPostgres = !env.DATABASE_URL;
  const embeddedBroker = !env.ZEEBE_ADDRESS;
  const embedded = embeddedPostgres && embeddedBroker;
  return {
    projectDir,
    dataDir: resolve(projectDir, env.YIJIANSHI_DATA || '.data'),
    cacheDir: resolve(projectDir, env.YIJIANSHI_CACHE || '.cache'),
    host: env.HOST || '127.0.0.1',
    ports: readPorts(env),
    publicUrl: env.PUBLIC_URL || undefined,
    databaseUrl: env.DATABASE_URL || undefined,
    zeebeAddress: env.ZEEBE_ADDRESS || undefined,
    zeebeRestAddress: env.ZEEBE_REST_ADDRESS || undefined,
    zeebeManagementAddress: env.ZEEBE_MANAGEMENT_ADDRESS || undefined,
    zeebeVersion: env.ZEEBE_VERSION || '8.5.8',
    // fixed by the first start of a data folder: the broker cannot change it afterwards
    zeebePartitions: readNumber(env, 'ZEEBE_PARTITIONS', 1, 1, 64),
    brokerHeapMb: readNumber(env, 'BROKER_HEAP_MB', 512, 128, 65_536),
    minimumFreeMb: readNumber(env, 'MINIMUM_FREE_MB', 1024, 0, 1_000_000),
    clockControl: readChoice(env, 'CLOCK_CONTROL', ['true', 'false'], String(embeddedBroker)) === 'true',
    demo: readChoice(env, 'DEMO', ['none', 'history'], embedded ? 'history' : 'none'),
    demoPassword: env.DEMO_PASSWORD || undefined,
    logLevel: env.LOG_LEVEL || 'info',
    processesDir: resolve(projectDir, env.PROCESSES_DIR || 'processes'),
    webDist: resolve(projectDir, env.WEB_DIST || join('dist', 'web')),
    nodeEnv: env.NODE_ENV || 'production',
    fsync: true,
    quickJvm: false,
    watch: false,
  };
}

/** The ports this start will really open; those of real servers are not ours. */
export function portsInUse(settings) {
  const skipped = [
    ...(settings.databaseUrl ? ['POSTGRES_PORT'] : []),
    ...(settings.zeebeAddress ? brokerPorts : []),
  ];
  return Object.entries(settings.ports).filter(([name]) => !skipped.includes(name));
}

function readPorts(env) {
  return Object.fromEntries(
    Object.entries(defaultPorts).map(([name, fallback]) => [
      name,
      readNumber(env, name, fallback, 1, 65_535),
    ]),
  );
}

function readNumber(env, name, fallback, lowest, highest) {
  if (!env[name]) return fallback;
  const value = wholeNumber(env[name]);
  if (value !== undefined && value >= lowest && value <= highest) return value;
  throw new LaunchError(
    `环境变量 ${name} 应为 ${lowest} 到 ${highest} 的整数，现为“${env[name]}”。`,
    `The variable ${name} must be a whole number from ${lowest} to ${highest}, not "${env[name]}".`,
  );
}

function readChoice(env, name, choices, fallback) {
  const value = env[name] || fallback;
  if (choices.includes(value)) return value;
  throw new LaunchError(
    `环境变量 ${name} 只能是 ${choices.join(' 或 ')}，现为“${value}”。`,
    `The variable ${name} must be ${choices.join(' or ')}, not "${value}".`,
  );
}
