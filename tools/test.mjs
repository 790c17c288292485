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
/** What shares the processor with others is given the time for it. */
const PATIENCE = '--testTimeout=60000';
const tally = new Tally();

// The registry kills what is left when this process exits.
onStopSignal({ stop: () => process.exit(130), force: () => process.exit(130) });
process.on('exit', () => rmSync(workDir, { recursive: true, force: true }));

if (await prepare('packages', () => ensurePackages(context))) await runAll();
tally.report();
process.exit(tally.failed > 0 ? 1 : 0);

// Two at a time on two cores, in two parts of which each has two lanes of much the same length: what needs no system, then
// the systems, those of the browsers beside those that are broken. A tail of one lane alone would leave a core idle.
async function runAll() {
  const built = tools().then(build);
  const checks = [check('format', 'format:check'), check('lint'), check('types')];
  await Promise.all([
    lane(() => built, small('integration')),
    lane(...checks, () => built, small('unit'), pages),
  ]);
  await Promise.all([
    lane(jest(['e2e', 'web'], ['--maxWorkers=2'])),
    lane(jest(['fault'], ['--runInBand']), scenarios),
  ]);
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

/** Jest projects in one run, which share their workers. */
function jest(projects, flags) {
  const name = projects.join('+');
  return async () => {
    const report = join(workDir, `${name}.json`);
    const args = ['jest', '--selectProjects', ...projects, ...flags, '--json', `--outputFile=${report}`];
    tally.addTests(name, report, await runStep(name, 'npx', args, context));
  };
}

/** The cases that the folders of the processes tell. */
async function scenarios() {
  const report = join(workDir, 'scenarios.json');
  const args = ['run', '-s', 'scenarios', '--', '--tally', report];
  tally.addTests('scenarios', report, await runStep('scenarios', 'npm', args, context));
}

/** Tests that start nothing but a database at most. */
function small(project) {
  return jest([project], ['--maxWorkers=2', PATIENCE]);
}

async function pages() {
  const report = join(workDir, 'pages.json');
  const flags = ['--reporter=default', '--reporter=json', `--outputFile=${report}`, PATIENCE];
  const args = ['run', '-s', 'test', '-w', 'apps/web', '--', ...flags];
  tally.addTests('pages', report, await runStep('pages', 'npm', args, context));
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
