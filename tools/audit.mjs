/** `npm run audit:verify`: follows the chain of the audit log; starts the embedded database where nothing runs. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lockOwner } from './lib/lock.mjs';
import { LaunchError, sentenceOf } from './lib/messages.mjs';
import { readSettings } from './lib/settings.mjs';
import { Stack } from './lib/stack.mjs';

const settings = readSettings();

try {
  process.exitCode = await verify(process.argv.slice(2));
} catch (error) {
  console.error(`✖ ${sentenceOf(error)}`);
  process.exitCode = 1;
}

async function verify(args) {
  const entry = join(settings.projectDir, 'dist', 'apps', 'worker', 'src', 'audit-verify.js');
  if (!existsSync(entry)) throw missing(entry);
  if (settings.databaseUrl !== undefined) return run(entry, args, settings.databaseUrl);
  const stack = new Stack(settings);
  const isRunning = lockOwner(settings.dataDir) !== undefined;
  if (!isRunning) await stack.startPostgres();
  try {
    return await run(entry, args, stack.databaseUrl);
  } finally {
    if (!isRunning) await stack.stop();
  }
}

function run(entry, args, databaseUrl) {
  const child = spawn(process.execPath, ['--enable-source-maps', entry, ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function missing(entry) {
  return new LaunchError(
    `缺少 ${entry}，请先运行 npm run build。`,
    `${entry} is missing: run npm run build first.`,
  );
}
