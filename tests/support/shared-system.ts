import type { SystemAddress } from './system.mjs';

const HANDED_IN = 'YIJIANSHI_TEST_SYSTEM';

/** The running system that the global set-up started for the files of this worker of Jest, or the one that was handed in. */
export function sharedSystem(): SystemAddress {
  const ofWorker = `${HANDED_IN}_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const text = process.env[ofWorker] ?? process.env[HANDED_IN];
  if (text === undefined) throw new Error('No system runs: start these tests through their jest project.');
  return JSON.parse(text) as SystemAddress;
}
