import { spawn } from 'node:child_process';
import { signalGroup } from '../lib/processes.mjs';

const longestMs = 30 * 60_000;

/** Runs one step, shows each of its lines with its name in front, and tells whether it succeeded. */
export async function runStep(name, file, args, { settings, registry }) {
  const started = performance.now();
  console.log(`[${name}] …`);
  const child = spawn(file, args, {
    cwd: settings.projectDir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', CI: 'true' },
  });
  registry.add(name, child);
  const limit = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), longestMs);
  const flush = [showLines(name, child.stdout), showLines(name, child.stderr)];
  const code = await endOf(child);
  clearTimeout(limit);
  flush.forEach((rest) => rest());
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`[${name}] ${code === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
  return code === 0;
}

function showLines(name, stream) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach((line) => console.log(`[${name}] ${line}`));
  });
  return () => rest && console.log(`[${name}] ${rest}`);
}

function endOf(child) {
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', (code) => done(code ?? 1));
  });
}
