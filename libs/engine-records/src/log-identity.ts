import type { RecordIdentity, StoredPosition } from './record.repository.js';

/**
 * Whether records at positions that we already know belong to another log than the stored one.
 *
 * A broker repeats records after an error or a restart: then each is the same as the stored one at its position. A
 * broker with a new data folder begins at position 1 again: then key or timestamp differ. Where nothing is stored to
 * compare with, records younger than the newest one that we know cannot be a repetition.
 */
export function isAnotherLog(
  repeated: readonly RecordIdentity[],
  stored: readonly RecordIdentity[],
  last: StoredPosition,
): boolean {
  if (repeated.length === 0) return false;
  const known = new Map(stored.map((identity) => [identity.position, identity]));
  if (known.size === 0) return repeated.some(({ timestamp }) => timestamp > last.timestamp);
  return repeated.some((identity) => {
    const same = known.get(identity.position);
    return same !== undefined && (same.key !== identity.key || same.timestamp !== identity.timestamp);
  });
}
