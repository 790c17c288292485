import type { SystemAddress } from './system.mjs';

/** The running system that the global set-up started for these tests. */
export function sharedSystem(): SystemAddress {
  const text = process.env['YIJIANSHI_TEST_SYSTEM'];
  if (text === undefined) throw new Error('No system runs: start these tests through their jest project.');
  return JSON.parse(text) as SystemAddress;
}
