import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What tells one process from a later one with the same pid; undefined when no such process lives. */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? linuxIdentity(pid) : portableIdentity(pid);
}

/** Whether the process recorded as `{pid, identity}` is still the one that runs. */
export function isStillRunning({ pid, identity }) {
  return identity !== undefined && identityOf(pid) === identity;
}

/** The command line of a process, or an empty string. */
export function commandLineOf(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Signals a whole process group, falling back to the process alone; false when there is nobody left. */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return true;
    } catch {
      // try the process itself, then give up
    }
  }
  return false;
}

/** Asks politely, waits, then kills; resolves when the process is gone. */
export async function endProcess(recorded, signal = 'SIGTERM', patienceMs = 10_000) {
  if (!isStillRunning(recorded)) return;
  signalGroup(recorded.pid, signal);
  if (await goneWithin(recorded, patienceMs)) return;
  signalGroup(recorded.pid, 'SIGKILL');
  await goneWithin(recorded, 5_000);
}

async function goneWithin(recorded, patienceMs) {
  const until = performance.now() + patienceMs;
  while (isStillRunning(recorded)) {
    if (performance.now() > until) return false;
    await new Promise((done) => setTimeout(done, 50));
  }
  return true;
}

// The start time alone repeats after a reboot, so the boot's own id goes with it. A zombie counts as gone.
function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function portableIdentity(pid) {
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') ? undefined : started.join(' ');
  } catch {
    return undefined;
  }
}
