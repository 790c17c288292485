import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockOwner } from './lock.mjs';

/** Notes where the running system is, for other commands of the same folder such as `npm run demo`. */
export function noteRunning(dataDir, { apiUrl, demoPassword }) {
  writeFileSync(fileOf(dataDir), JSON.stringify({ apiUrl, demoPassword }), { mode: 0o600 });
}

export function forgetRunning(dataDir) {
  rmSync(fileOf(dataDir), { force: true });
}

/** `{apiUrl, demoPassword}` of the system that runs in this folder; undefined when none does. */
export function findRunning(dataDir) {
  if (lockOwner(dataDir) === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

function fileOf(dataDir) {
  return join(dataDir, 'running.json');
}
