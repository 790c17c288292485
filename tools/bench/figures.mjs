import { readFileSync } from 'node:fs';

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
