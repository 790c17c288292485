import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { LaunchError } from './messages.mjs';

/** Installs the packages unless node_modules already holds what package-lock.json names. */
export async function ensurePackages({ settings, registry, console }) {
  if (arePackagesInstalled(settings.projectDir)) return;
  console.step('安装依赖（首次约需两分钟）', 'Installing packages (about two minutes the first time)');
  try {
    await runCommand(registry, 'npm ci', 'npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: settings.projectDir,
      logFile: join(settings.dataDir, 'logs', 'npm.log'),
      // A production setting in the environment would leave out what the build needs.
      env: { ...process.env, NODE_ENV: 'development', npm_config_omit: '' },
      failure: (reason, output) => installFailed(npmError(output) ?? reason),
    });
  } catch (error) {
    throw error.code === 'ENOENT' ? installFailed('npm not found') : error;
  }
}

export function arePackagesInstalled(projectDir) {
  // npm writes this file last, so a broken-off installation does not have it.
  const installed = join(projectDir, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return lockDifferences(readJson(join(projectDir, 'package-lock.json')), readJson(installed)).length === 0;
}

/** The packages of the lock that are missing or of another version, optional ones of other platforms left aside. */
export function lockDifferences(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(
      ([path, wanted]) => path.startsWith('node_modules/') && differs(wanted, installed.packages?.[path]),
    )
    .map(([path]) => path);
}

function differs(wanted, present) {
  if (present === undefined) return !wanted.optional && !wanted.devOptional && !wanted.peer;
  return present.version !== wanted.version;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

function npmError(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!) /.test(line) && !/A complete log/.test(line));
  return (
    lines[0]?.replace(/^npm (error|ERR!) /, '') &&
    lines
      .slice(0, 3)
      .map((line) => line.replace(/^npm (error|ERR!) /, ''))
      .join(' ')
  );
}

function installFailed(reason) {
  return new LaunchError(
    `依赖安装失败：${reason}；请检查网络或 npm 设置后再启动。`,
    `The packages could not be installed: ${reason}: check the network or npm's settings and start again.`,
  );
}
