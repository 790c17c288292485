import { ConfigError } from '@app/config';

/** What a worker process does: service tasks, records and projections, cards and sweepers. */
export const WORKER_ROLES = ['jobs', 'records', 'clocks'] as const;

export type WorkerRole = (typeof WORKER_ROLES)[number];

/** Reads WORKER_ROLES, e.g. `jobs,records`; throws ConfigError for an unknown role or none. */
export function parseWorkerRoles(text: string): ReadonlySet<WorkerRole> {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !isRole(name));
  if (names.length === 0 || unknown.length > 0) {
    throw new ConfigError([
      `WORKER_ROLES: must be a comma-separated list of ${WORKER_ROLES.join(', ')}, not "${text}"`,
    ]);
  }
  return new Set(names.filter(isRole));
}

function isRole(name: string): name is WorkerRole {
  return (WORKER_ROLES as readonly string[]).includes(name);
}
