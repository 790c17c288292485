import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run -s deadline` does, without npm, in this project or in a copy of it. */
export function runDeadline(args: readonly string[], input: string, root = ROOT): Promise<Result> {
  return spawned(process.execPath, [join(root, 'tools/deadline.mjs'), ...args], root, input);
}

export function spawned(
  command: string,
  args: readonly string[],
  cwd: string,
  input: string,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd });
    const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => output.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      const [stdout, stderr] = [output.stdout, output.stderr].map((chunks) =>
        Buffer.concat(chunks).toString('utf8'),
      );
      resolve({ status, stdout: stdout ?? '', stderr: stderr ?? '' });
    });
    // A command that refuses its arguments does not read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
