/**
 * The one guard of every projected row, for `on conflict do update … where`: a record changes a row when its place in the
 * log is behind that of the record which wrote it.
 *
 * Places compare within a partition. The key of an instance, an element or a task names its partition, so these rows
 * keep a position alone. Timestamps do not serve: the clock of a new leader may be behind that of the one before it.
 */
export function isNewerThan(table: string, incoming = 'excluded'): string {
  return `${table}.position < ${incoming}.position`;
}

/** Every partition tells of a deployment; its row is written by the first record of the lowest partition. */
export function isFirstFor(table: string): string {
  return `(excluded.partition_id, excluded.position) <= (${table}.partition_id, ${table}.position)`;
}

/** Whether a position lies behind another one of the same partition. */
export function isBehind(position: string, other: string): boolean {
  return BigInt(position) > BigInt(other);
}
