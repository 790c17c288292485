import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, lastLine } from './command.mjs';
import { LaunchError } from './messages.mjs';
import { Part, untilAnswers } from './part.mjs';

/** The environment contract of api, worker and their one-shot commands; libs/config reads it. */
export function appEnvironment({ settings, secrets, databaseUrl, engine }) {
  return {
    NODE_ENV: settings.nodeEnv,
    TZ: 'Asia/Shanghai',
    DATABASE_URL: databaseUrl(),
    HOST: settings.host,
    PORT: String(settings.ports.PORT),
    // the codes on papers lead there, so it must be where the pages are
    PUBLIC_URL: settings.publicUrl ?? `http://localhost:${settings.ports.PORT}`,
    ZEEBE_ADDRESS: engine.grpc,
    ZEEBE_REST_ADDRESS: engine.rest,
    ZEEBE_MANAGEMENT_ADDRESS: engine.management,
    INTAKE_PORT: String(settings.ports.INTAKE_PORT),
    INTAKE_USER: 'broker',
    INTAKE_PASSWORD: secrets.intakePassword,
    WORKER_PORT: String(settings.ports.WORKER_PORT),
    SESSION_SECRET: secrets.sessionSecret,
    CLOCK_CONTROL: String(settings.clockControl),
    DEMO: settings.demo,
    ...(settings.demoPassword ? { DEMO_PASSWORD: settings.demoPassword } : {}),
    PROCESSES_DIR: settings.processesDir,
    WEB_DIST: settings.webDist,
    LOG_LEVEL: settings.logLevel,
    ...settings.childEnvironment,
  };
}

/** It works before the models are deployed, so that it is not waited for in vain; ready for people it is later. */
export function apiPart(context) {
  return appPart('api', `${apiUrlOf(context.settings)}/health/live`, context);
}

export function workerPart(context) {
  return appPart('worker', `http://127.0.0.1:${context.settings.ports.WORKER_PORT}/health/ready`, context);
}

/** The address under which this machine reaches the api. */
export function apiUrlOf({ host, ports }) {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${ports.PORT}`;
}

/** Runs one of the worker's one-shot commands, such as `migrate` or `deploy`, to its end. */
export async function runOnce(name, context, args = []) {
  const { settings, hooks } = context;
  const entry = join(settings.projectDir, 'dist', 'apps', 'worker', 'src', `${name}.js`);
  await runCommand(hooks.registry, name, process.execPath, ['--enable-source-maps', entry, ...args], {
    cwd: settings.projectDir,
    env: { ...process.env, ...appEnvironment(context) },
    logFile: join(settings.dataDir, 'logs', `${name}.log`),
    failure: (_, output) => onceFailed(name, reasonOf(output), settings),
  });
}

function appPart(name, readyUrl, context) {
  const { settings, hooks } = context;
  const entry = join(settings.projectDir, 'dist', 'apps', name, 'src', 'main.js');
  const flags = settings.watch ? ['--watch', '--watch-preserve-output'] : [];
  return new Part(
    {
      name,
      logFile: join(settings.dataDir, 'logs', `${name}.log`),
      prepare: async () => requireEntry(entry),
      command: () => ({
        file: process.execPath,
        args: [...flags, '--enable-source-maps', entry],
        options: { cwd: settings.projectDir, env: { ...process.env, ...appEnvironment(context) } },
      }),
      ready: (_, isAlive) => untilAnswers(readyUrl, isAlive),
      explain: reasonOf,
    },
    hooks,
  );
}

function requireEntry(entry) {
  if (existsSync(entry)) return;
  throw new LaunchError(
    `缺少 ${entry}，请先运行 npm run build。`,
    `${entry} is missing: run npm run build first.`,
  );
}

/** The sentence an application died with: the message of its last error, be the line JSON or plain. */
export function reasonOf(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const errors = lines.filter(
    (line) => /"level":\s*(50|60|"error"|"fatal")|\b\w*Error\b/i.test(line) && !line.startsWith('at '),
  );
  return messageOf(errors.at(-1)) ?? lastLine(output);
}

function messageOf(line) {
  if (line === undefined) return undefined;
  try {
    const entry = JSON.parse(line);
    return [entry.msg ?? entry.message, entry.err?.message].filter(Boolean).join(': ');
  } catch {
    return line;
  }
}

function onceFailed(name, reason, { dataDir }) {
  const log = join(dataDir, 'logs', `${name}.log`);
  return new LaunchError(
    `${name} 失败：${reason}（日志：${log}）`,
    `${name} failed: ${reason} (log: ${log})`,
  );
}
