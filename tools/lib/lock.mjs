import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './messages.mjs';
import { identityOf, isStillRunning } from './processes.mjs';

/** A lock is stale when it cannot be read or when its owner no longer runs. */
export function isStale(text, isRunning = isStillRunning) {
  const owner = parseOwner(text);
  return owner === undefined || !isRunning(owner);
}

/** Takes `launcher.lock`; returns the function that gives it back. */
export function takeLock(dataDir) {
  const path = join(dataDir, 'launcher.lock');
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }));
  try {
    linkOrExplain(mine, path);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => releaseLock(path);
}

/** The pid of the launcher that runs on this data directory, if one does. */
export function lockOwner(dataDir) {
  const text = readIfThere(join(dataDir, 'launcher.lock'));
  return text === undefined || isStale(text) ? undefined : parseOwner(text).pid;
}

// A hard link appears at once and complete: nobody ever reads half a lock.
function linkOrExplain(mine, path) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return linkSync(mine, path);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const text = readIfThere(path);
    if (text !== undefined && !isStale(text)) throw alreadyRunning(parseOwner(text).pid);
    removeStale(path);
  }
  throw alreadyRunning('?');
}

// Renaming lets only one of two launchers remove the same stale lock.
function removeStale(path) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function releaseLock(path) {
  if (parseOwner(readIfThere(path))?.pid === process.pid) rmSync(path, { force: true });
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseOwner(text) {
  try {
    const owner = JSON.parse(text);
    return Number.isInteger(owner?.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function alreadyRunning(pid) {
  return new LaunchError(
    `一件事已经在运行（进程 ${pid}），不必再启动一次。`,
    `Yijianshi is already running here (process ${pid}): there is no need to start it again.`,
  );
}
