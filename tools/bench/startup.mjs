import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPorts } from '../lib/settings.mjs';
import { freePorts } from '../lib/ports.mjs';
import { round } from './figures.mjs';

/** Seconds from `npm start` to ready, on an empty data folder and again on the same; packages, build and broker are there. */
export async function measureStartup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'yijianshi-start-'));
  try {
    return { firstSeconds: await secondsToReady(dataDir), secondSeconds: await secondsToReady(dataDir) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function secondsToReady(dataDir) {
  const ports = Object.fromEntries(
    Object.entries(await freePorts(Object.keys(defaultPorts))).map(([name, port]) => [name, String(port)]),
  );
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...process.env, ...ports, YIJIANSHI_DATA: dataDir, DEMO: 'none' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await untilReady(`http://127.0.0.1:${ports.PORT}/health/ready`, child);
  const seconds = round((performance.now() - begun) / 1000, 1);
  process.kill(-child.pid, 'SIGINT');
  await ended;
  return seconds;
}

async function untilReady(url, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
