import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { SystemAddress } from './system.mjs';

const REPLAY = join(resolve(import.meta.dirname, '..', '..'), 'dist/apps/worker/src/replay.js');

/** Builds the projected tables again from the stored records, as an administrator would. */
export async function replayRecords({ commandEnvironment }: SystemAddress): Promise<void> {
  const child = spawn(process.execPath, [REPLAY], {
    env: { ...process.env, ...commandEnvironment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0) throw new Error(`replay ended with ${String(code)}:\n${output}`);
}
