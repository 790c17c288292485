import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, withoutColours } from './command.mjs';
import { LaunchError } from './messages.mjs';

const sourceFolders = ['apps', 'libs', 'migrations', 'processes'];
const sourceFiles = ['package-lock.json', 'tsconfig.json', 'nest-cli.json'];
const skippedFolders = new Set(['node_modules', 'dist']);

/** Builds server and web unless `dist/` was built from exactly these sources. */
export async function ensureBuild({ settings, registry, console }) {
  const stamp = join(settings.projectDir, 'dist', '.build-stamp');
  const wanted = sourceHash(settings.projectDir);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.step('构建程序', 'Building');
  rmSync(stamp, { force: true });
  await build({ settings, registry });
  markBuilt(settings.projectDir, wanted);
}

/** Notes that `dist/` was built from the sources with this hash. */
export function markBuilt(projectDir, hash) {
  mkdirSync(join(projectDir, 'dist'), { recursive: true });
  writeFileSync(join(projectDir, 'dist', '.build-stamp'), hash);
}

async function build({ settings, registry }) {
  await runCommand(registry, 'npm run build', 'npm', ['run', 'build'], {
    cwd: settings.projectDir,
    logFile: join(settings.dataDir, 'logs', 'build.log'),
    failure: (reason, output) => buildFailed(firstError(output) ?? reason, settings),
  });
}

/** One hash over names and contents of all sources; times are left out because a checkout changes them. */
export function sourceHash(projectDir) {
  const hash = createHash('sha256');
  for (const path of [...sourceFiles, ...sourceFolders.flatMap((folder) => filesUnder(projectDir, folder))]) {
    const absolute = join(projectDir, path);
    if (existsSync(absolute)) hash.update(`${path}\0`).update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

function filesUnder(projectDir, folder) {
  if (!existsSync(join(projectDir, folder))) return [];
  return readdirSync(join(projectDir, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : filesUnder(projectDir, path);
      return isSource(path) ? [path] : [];
    });
}

/** Of a process only its code is built; models, forms and samples are read as they are. */
function isSource(path) {
  if (path.startsWith('processes/') && !path.endsWith('.ts')) return false;
  return !/\.spec\.tsx?$|\.tsbuildinfo$/.test(path);
}

function firstError(output) {
  const lines = withoutColours(output).split('\n');
  return (
    lines.find((line) => /error TS\d+/.test(line)) ?? lines.find((line) => /\berror\b/i.test(line))
  )?.trim();
}

function buildFailed(reason, { dataDir }) {
  const log = join(dataDir, 'logs', 'build.log');
  return new LaunchError(`构建失败：${reason}（日志：${log}）`, `The build failed: ${reason} (log: ${log})`);
}
