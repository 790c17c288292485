/**
 * Runs beside a launcher and waits for its end, however it comes: a kill -9 closes the pipe as well. Whatever the
 * launcher had no chance to stop is stopped then. Arguments: data folder, and `remove` when the folder shall go too.
 */
import { rmSync } from 'node:fs';
import { endLeftovers } from './registry.mjs';

const [dataDir, fate] = process.argv.slice(2);

// A launcher that ends in order says so first.
process.stdin.once('data', () => process.exit());
process.stdin.once('close', async () => {
  await endLeftovers(dataDir);
  if (fate === 'remove') rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});
// Its own end is decided by the pipe alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
