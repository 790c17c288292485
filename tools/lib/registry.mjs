import { spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identityOf, signalGroup } from './processes.mjs';

// Later parts depend on earlier ones, so leftovers are stopped in this order: the database last.
const stopSignals = { postgres: 'SIGINT' };

/** Remembers on disk which processes this launcher started, so that the next one can clean up after a kill -9. */
export class ProcessRegistry {
  #children = new Map();
  #refusing = false;

  #guard;

  constructor(dataDir, { removeData = false } = {}) {
    this.dataDir = dataDir;
    this.removeData = removeData;
    this.path = join(dataDir, 'children.json');
    // Nothing may survive the launcher, not even when it fails in an unforeseen way.
    this.killAll = () => [...this.#children.keys()].forEach((pid) => signalGroup(pid, 'SIGKILL'));
    process.on('exit', this.killAll);
  }

  /** From now on whatever is still started ends at once: the launcher is stopping. */
  refuseNew() {
    this.#refusing = true;
  }

  add(name, child) {
    if (child.pid === undefined) return;
    this.#guard ??= startGuard(this.dataDir, this.removeData);
    if (this.#refusing) signalGroup(child.pid, 'SIGKILL');
    this.#children.set(child.pid, { name, pid: child.pid, identity: identityOf(child.pid) });
    this.#save();
    child.once('exit', () => {
      this.#children.delete(child.pid);
      this.#save();
    });
  }

  /** Ends what is still running, commands such as a download included. */
  async endAll(signal = 'SIGTERM') {
    await endInOrder([...this.#children.values()], signal);
  }

  /** Forgets the file and sends the guard home; called when everything has ended. */
  async close() {
    process.off('exit', this.killAll);
    rmSync(this.path, { force: true });
    await endGuard(this.#guard);
    this.#guard = undefined;
  }

  // A full disk must not take the launcher down in the middle of stopping its children.
  #save() {
    try {
      writeFileSync(`${this.path}.tmp`, JSON.stringify([...this.#children.values()], null, 2));
      renameSync(`${this.path}.tmp`, this.path);
    } catch (error) {
      if (error.code !== 'ENOSPC' && error.code !== 'ENOENT') throw error;
    }
  }
}

/** Stops the processes that a killed launcher left behind; returns their names. */
export async function endLeftovers(dataDir) {
  const left = readLeftovers(join(dataDir, 'children.json')).filter(
    ({ pid, identity }) => identityOf(pid) === identity && identity,
  );
  await endInOrder(left, 'SIGTERM');
  return left.map(({ name }) => name);
}

// It holds nothing up: neither its process nor its pipe keeps the launcher alive.
function startGuard(dataDir, removeData) {
  const args = [join(import.meta.dirname, 'guard.mjs'), dataDir, removeData ? 'remove' : 'keep'];
  const guard = spawn(process.execPath, args, {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.once('error', () => {});
  guard.stdin.on('error', () => {});
  guard.stdin.unref();
  guard.unref();
  return guard;
}

async function endGuard(guard) {
  if (guard?.pid === undefined || guard.exitCode !== null || guard.signalCode !== null) return;
  guard.ref();
  await new Promise((done) => {
    guard.once('exit', done);
    guard.stdin.end('bye');
  });
}

async function endInOrder(children, signal) {
  const databases = children.filter(({ name }) => name in stopSignals);
  const others = children.filter(({ name }) => !(name in stopSignals));
  await Promise.all(others.map((child) => endProcess(child, signal)));
  await Promise.all(databases.map((child) => endProcess(child, stopSignals[child.name])));
}

function readLeftovers(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}
