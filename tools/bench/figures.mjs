import { readFileSync, readdirSync } from 'node:fs';

/** The value below which the given share of the sorted values lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
  return percentile(values, 0.5);
}

export function round(value, digits = 0) {
  return Number(value.toFixed(digits));
}

/** Resident memory of a process in MiB, undefined where the system does not tell. */
export function residentMib(pid) {
  try {
    const [, kib] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kib) / 1024);
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds that processors worked for these processes and their children: of a machine that others use too, it says
 * more than a clock. Undefined where the system does not tell.
 */
export function busyMs(parents) {
  if (process.platform !== 'linux') return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const own = pids.filter((pid) => parents.includes(Number(pid)) || parents.includes(parentOf(pid)));
  return own.reduce((sum, pid) => sum + Number(readOf(pid, 'schedstat').split(' ')[0]) / 1e6, 0);
}

function parentOf(pid) {
  return Number(readOf(pid, 'stat').split(') ').at(-1).split(' ')[1]);
}

/** It may have ended in the meantime. */
function readOf(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
