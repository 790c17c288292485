import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runCommand } from './command.mjs';
import { ensureSpace } from './disk.mjs';
import { LaunchError, isDiskFull, megabytes } from './messages.mjs';
import { identityOf } from './processes.mjs';

const archiveMb = 620;

/** Says at once, before anything takes minutes, when Java, Maven or space is missing. */
export async function checkBrokerSource({ settings, findJava }) {
  await findJava();
  const { cacheDir, zeebeVersion } = settings;
  if (isComplete(brokerFolder(settings), zeebeVersion)) return;
  await ensureSpace(cacheDir, archiveMb);
  if (!existsSync(archiveFile(settings)) && !isOnPath('mvn')) throw noMaven();
}

/** The folder of the unpacked broker; fetches and unpacks it on the first call. Several brokers may run from it. */
export async function ensureBroker({ settings, registry, console, findJava }) {
  const { cacheDir, zeebeVersion } = settings;
  const folder = brokerFolder(settings);
  if (isComplete(folder, zeebeVersion)) return folder;
  await ensureSpace(cacheDir, archiveMb);
  removeAbandoned(cacheDir);
  const workDir = mkdtempSync(join(cacheDir, `half-${process.pid}-`));
  try {
    await fetchAndUnpack({ settings, registry, console, findJava, workDir, folder });
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
  return folder;
}

async function fetchAndUnpack(context) {
  const { settings, workDir, folder, console } = context;
  const archive = archiveFile(settings);
  if (existsSync(archive) && (await unpacked(archive, context))) return moveInto(folder, context);
  rmSync(archive, { force: true });
  console.step(`下载流程引擎 Zeebe ${settings.zeebeVersion}`, `Fetching Zeebe ${settings.zeebeVersion}`);
  for (const lastTry of [false, true]) {
    const fetched = await fetchArchive(context);
    if (await unpacked(fetched, context)) {
      renameSync(fetched, archive);
      return moveInto(folder, context);
    }
    // Maven keeps a damaged download for ever unless it is taken away.
    rmSync(localRepositoryFolder(settings), { recursive: true, force: true });
    rmSync(workDir, { recursive: true, force: true });
    if (lastTry) throw damagedArchive();
  }
}

async function fetchArchive({ settings, registry, console, findJava, workDir }) {
  const java = await findJava();
  const download = join(workDir, 'download');
  mkdirSync(download, { recursive: true });
  const stopWatching = watchGrowth([download, localRepositoryFolder(settings)], console);
  const artifact = `io.camunda:camunda-zeebe:${settings.zeebeVersion}:tar.gz`;
  try {
    await runCommand(
      registry,
      'mvn',
      'mvn',
      ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${download}`],
      {
        cwd: workDir,
        env: { ...process.env, JAVA_HOME: java.home },
        logFile: join(settings.dataDir, 'logs', 'maven.log'),
        failure: (reason, output) => downloadFailed(reason, output),
      },
    );
  } catch (error) {
    throw error.code === 'ENOENT' ? noMaven() : error;
  } finally {
    stopWatching();
  }
  return join(download, `camunda-zeebe-${settings.zeebeVersion}.tar.gz`);
}

/** Unpacking checks every byte of the archive as well: gzip carries a checksum. */
async function unpacked(archive, { settings, registry, workDir }) {
  const target = unpackFolder(workDir);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  try {
    await runCommand(registry, 'tar', 'tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    return false;
  }
  return isComplete(target, settings.zeebeVersion);
}

// Another launcher that shares the cache may have been quicker; its folder is as good as ours.
function moveInto(folder, { settings, workDir }) {
  try {
    if (existsSync(folder) && !isComplete(folder, settings.zeebeVersion))
      rmSync(folder, { recursive: true, force: true });
    renameSync(unpackFolder(workDir), folder);
  } catch (error) {
    if (!isComplete(folder, settings.zeebeVersion)) throw error;
  }
}

function brokerFolder({ cacheDir, zeebeVersion }) {
  return join(cacheDir, `camunda-zeebe-${zeebeVersion}`);
}

function archiveFile({ cacheDir, zeebeVersion }) {
  return join(cacheDir, `zeebe-${zeebeVersion}.tar.gz`);
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function unpackFolder(workDir) {
  return join(workDir, 'unpacked');
}

function isComplete(folder, version) {
  return existsSync(join(folder, 'config')) && existsSync(join(folder, 'lib', `zeebe-broker-${version}.jar`));
}

// Work folders of launchers that were killed while they fetched.
function removeAbandoned(cacheDir) {
  for (const name of readdirSync(cacheDir)) {
    const pid = Number(/^half-(\d+)-/.exec(name)?.[1]);
    if (pid && identityOf(pid) === undefined) rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
}

function localRepositoryFolder({ zeebeVersion }) {
  return join(homedir(), '.m2', 'repository', 'io', 'camunda', 'camunda-zeebe', zeebeVersion);
}

function watchGrowth(folders, console) {
  const started = performance.now();
  let printedMb = 0;
  const timer = setInterval(() => {
    const bytes = Math.max(...folders.map(largestFile));
    const seconds = Math.round((performance.now() - started) / 1000);
    const milestone = bytes - printedMb * 1_000_000 >= 50_000_000;
    if (milestone) printedMb = bytes / 1_000_000;
    console.progress(progressText(bytes, seconds), milestone);
  }, 500);
  return () => {
    clearInterval(timer);
    console.endProgress();
  };
}

/** The line shown while the archive arrives. */
export function progressText(bytes, seconds) {
  return bytes === 0
    ? `正在连接 / connecting … ${seconds} s`
    : `已下载 / fetched ${megabytes(bytes)}, ${seconds} s`;
}

function largestFile(folder) {
  try {
    return Math.max(0, ...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
  } catch {
    return 0;
  }
}

function noMaven() {
  return new LaunchError(
    '没有找到 Maven（mvn），下载流程引擎需要它；请安装 Maven 后再启动。',
    'Maven (mvn) was not found and is needed to fetch the broker: install Maven and start again.',
  );
}

function downloadFailed(reason, output) {
  const cause = /\[ERROR\] (.*)/.exec(output)?.[1] ?? reason;
  return new LaunchError(
    `流程引擎下载失败（${cause.slice(0, 300)}）；请检查网络或 Maven 镜像后再启动。`,
    `The broker could not be fetched: check the network or the Maven mirror and start again.`,
  );
}

function damagedArchive() {
  return new LaunchError(
    '下载的流程引擎压缩包已损坏并已删除，请再启动一次。',
    'The fetched broker archive was damaged and has been deleted: start again.',
  );
}
