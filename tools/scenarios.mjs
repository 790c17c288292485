/**
 * Plays the scenarios of the processes on a system of its own, all at once inside one moved clock.
 *
 *   npm run scenarios                              all
 *   npm run scenarios -- wage-recovery             those of one process
 *   npm run scenarios -- --case paid-on-the-spot   one of them; how much of a model was gone through is then not judged
 *
 * `reports/scenarios.md` tells what happened. It runs what was built (`npm run build`).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { LaunchError, sentenceOf } from './lib/messages.mjs';
import { projectDir } from './lib/settings.mjs';
import { startStack } from './lib/stack.mjs';
import { askedFor } from './scenarios/asked-for.mjs';
import { County } from './scenarios/county.mjs';
import { coverageOf, isCovered, loadModels } from './scenarios/coverage.mjs';
import { EngineLog } from './scenarios/engine-log.mjs';
import { MessageSender } from './scenarios/message-sender.mjs';
import { momentOf } from './scenarios/moments.mjs';
import { playAll } from './scenarios/play.mjs';
import { loadScenarios } from './scenarios/reader.mjs';
import { coverageTable, failureText, reportText } from './scenarios/report.mjs';
import { tallyReport } from './scenarios/tally-report.mjs';

const PROCESSES = process.env.PROCESSES_DIR ?? join(projectDir, 'processes');
const PASSWORD = 'correct-horse-battery-staple';
/** The clock begins a little before the first scenario, so that nothing is late when the system is up. */
const LEAD_MS = 60 * 60 * 1000;

try {
  process.exitCode = (await main(askedFor(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(`✖ ${sentenceOf(error)}`);
  process.exitCode = 1;
}

async function main(asked) {
  const scenarios = await loadScenarios(PROCESSES, asked);
  if (scenarios.length === 0) throw new LaunchError('没有找到这样的情景。', 'There is no such scenario.');
  const { stories, reached, seconds } = await playOnOwnSystem(scenarios);
  const models = await loadModels(PROCESSES, asked.processId);
  const coverage = asked.caseName === undefined ? coverageOf(models, reached) : [];
  const reportFile = await writeReports(stories, coverage, asked);
  const failed = stories.filter(({ failure }) => failure !== undefined);
  console.log(
    `${coverageTable(coverage)}\n${stories.length - failed.length} of ${stories.length} scenarios as expected, ${seconds} s. See ${reportFile}.`,
  );
  return failed.length === 0 && coverage.every(isCovered);
}

async function playOnOwnSystem(scenarios) {
  const first = Math.min(...scenarios.map(({ day }) => momentOf(day)));
  const stack = await startStack({
    processesDir: PROCESSES,
    demoPassword: PASSWORD,
    firstOffsetMs: first - LEAD_MS - Date.now(),
    env: { LOG_LEVEL: 'warn' },
  });
  const log = new EngineLog(stack.databaseUrl);
  const messages = new MessageSender(stack.engine.grpc);
  try {
    const begun = performance.now();
    const stories = await playAll(new County(stack, log, messages), scenarios, tell);
    const seconds = Math.round((performance.now() - begun) / 1000);
    return { stories, reached: await log.reached(), seconds };
  } finally {
    await Promise.all([log.close(), messages.close()]);
    await stack.stop();
  }
}

function tell(story) {
  console.log(`${story.failure === undefined ? '✓' : '✖'} ${story.id}  ${story.scenario.title}`);
  if (story.failure !== undefined) console.log(failureText(story));
}

/** Gives the file that people read. */
async function writeReports(stories, coverage, { tallyFile, reportsDir = 'reports' }) {
  const folder = resolve(projectDir, reportsDir);
  const reportFile = join(folder, 'scenarios.md');
  await mkdir(folder, { recursive: true });
  await writeFile(reportFile, reportText(stories, coverage));
  if (tallyFile !== undefined) await writeFile(tallyFile, JSON.stringify(tallyReport(stories, coverage)));
  return relative(projectDir, reportFile);
}
