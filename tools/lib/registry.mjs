import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identityOf, signalGroup } from './processes.mjs';

// Later parts depend on earlier ones, so leftovers are stopped in this order: the database last.
const stopSignals = { postgres: 'SIGINT' };

/** Remembers on disk which processes this launcher started, so that the next one can clean up after a kill -9. */
export class ProcessRegistry {
  #children = new Map();
  #refusing = false;

  constructor(dataDir) {
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

  /** Forgets the file; called when everything has ended. */
  close() {
    process.off('exit', this.killAll);
    rmSync(this.path, { force: true });
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
