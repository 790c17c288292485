/** `npm test`: everything that must hold before a change is taken, ending with one line `N passed, N failed`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBroker } from './lib/broker-archive.mjs';
import { markBuilt, sourceHash } from './lib/build.mjs';
import { findJava } from './lib/java.mjs';
import { Console, sentenceOf } from './lib/messages.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { ProcessRegistry } from './lib/registry.mjs';
import { readSettings } from './lib/settings.mjs';
import { onStopSignal } from './lib/signals.mjs';
import { ensureChromium } from './test/chromium.mjs';
import { Tally } from './test/tally.mjs';
import { runStep } from './test/step.mjs';

const settings = readSettings({ YIJIANSHI_CACHE: process.env.YIJIANSHI_CACHE });
const workDir = mkdtempSync(join(tmpdir(), 'yijianshi-test-'));
const registry = new ProcessRegistry(workDir);
const context = {
  settings: { ...settings, dataDir: workDir },
  registry,
  console: new Console(),
  findJava,
  workDir,
};
const tally = new Tally();

// The registry kills what is left when this process exits.
onStopSignal({ stop: () => process.exit(130), force: () => process.exit(130) });
process.on('exit', () => rmSync(workDir, { recursive: true, force: true }));

if (await prepare('packages', () => ensurePackages(context))) await runAll();
tally.report();
process.exit(tally.failed > 0 ? 1 : 0);

// Two lanes at a time keep two cores busy; the end-to-end tests measure waiting, so they have the machine to themselves.
async function runAll() {
  await Promise.all([
    lane(build, integration),
    lane(check('format', 'format:check'), check('lint'), check('types')),
  ]);
  await Promise.all([lane(jest('unit')), lane(web, tools)]);
  await lane(jest('e2e', '--runInBand', '--testTimeout=180000'));
}

async function lane(...steps) {
  for (const step of steps) await step();
}

function check(name, script = name) {
  return async () => tally.addCheck(name, await runStep(name, 'npm', ['run', '-s', script], context));
}

async function build() {
  const hash = sourceHash(settings.projectDir);
  const passed = await runStep('build', 'npm', ['run', '-s', 'build'], context);
  if (passed) markBuilt(settings.projectDir, hash);
  tally.addCheck('build', passed);
}

async function integration() {
  await jest('integration', '--testTimeout=60000')();
}

function jest(project, ...flags) {
  return async () => {
    const report = join(workDir, `${project}.json`);
    const args = ['jest', '--selectProjects', project, '--json', `--outputFile=${report}`, ...flags];
    tally.addTests(project, report, await runStep(project, 'npx', args, context));
  };
}

async function web() {
  const report = join(workDir, 'web.json');
  const args = [
    'run',
    '-s',
    'test',
    '-w',
    'apps/web',
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  tally.addTests('web', report, await runStep('web', 'npm', args, context));
}

async function tools() {
  await prepare('broker', () => ensureBroker(context));
  await prepare('browser', async () => {
    process.env.CHROMIUM_PATH = await ensureChromium(context);
  });
}

/** Something the tests need; only its failure counts. */
async function prepare(name, action) {
  try {
    await action();
    return true;
  } catch (error) {
    console.error(`[${name}] ${sentenceOf(error)}`);
    tally.addCheck(name, false);
    return false;
  }
}
